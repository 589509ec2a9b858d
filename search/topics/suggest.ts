import model from './models/topic.json' with { type: 'json' }
import { simplify } from './simplify.ts'
import { createSuggester, type Suggest } from './suggester.ts'

const suggest = createSuggester(model)

/** The suggestions of the Worker; a browser fetches the same model when somebody begins to write. */
export const suggestTopics: Suggest = (text, limit) => suggest(simplify(text), limit)
