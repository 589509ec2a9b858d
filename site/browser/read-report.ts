// What is fetched at the first key in the report form: the small models and the words for danger.
export { danger as dangerWords } from '../../content/words/danger.ts'
export { detectDangerSmall } from '../../search/topics/danger-small.ts'
export { suggestTopics } from '../../search/topics/suggest.ts'
