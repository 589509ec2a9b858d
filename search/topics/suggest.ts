import model from './models/topic.json' with { type: 'json' }
import { createSuggester } from './suggester.ts'

/** The suggestions of the Worker; a browser fetches the same model when somebody begins to write. */
export const suggestTopics = createSuggester(model)
