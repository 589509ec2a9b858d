/** What `npm run search:push` says to the operator. */
export const searchPush = {
  noUrl: '没有配置 MEILISEARCH_URL（检索服务的网址，例如 http://127.0.0.1:7700），没有推送。',
  noKey: '没有配置 MEILISEARCH_ADMIN_KEY（检索服务的管理密钥），没有推送。',
  unreachable: '连不上 MEILISEARCH_URL 所写的检索服务，没有推送。请看它是否在运行、网址是否写对。',
  refused: '检索服务不接受 MEILISEARCH_ADMIN_KEY，没有推送。要用能建索引、改设置、加删文档、看任务和统计的管理密钥。',
  failed: (why: string) => `检索服务没有做完，门户先用内置检索，请再推送一次。它说：${why}`,
  pushed: (index: string, documents: number, synonyms: number, tasks: number) =>
    `索引 ${index}：条文和办事说明共 ${documents} 条，${synonyms} 个日常说法，等完了 ${tasks} 个任务。`,
  searchKey: {
    works: 'MEILISEARCH_SEARCH_KEY 能检索这个索引。',
    missing: '没有配置 MEILISEARCH_SEARCH_KEY：门户检索时不带密钥。',
    fails: (reason: string) => `用 MEILISEARCH_SEARCH_KEY 检索没有成功（${reason}），门户会改用内置检索。`,
  },
} as const
