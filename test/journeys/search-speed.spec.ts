import { quantile } from '../bench/load.ts'
import { seeded, seedOfRun } from '../search/random.ts'
import { mixedQueries, slowdown, visitSearch } from '../support/search-page.ts'
import { expect, test } from './support/test.ts'

const bytesMax = 60_000
/** Goals of search.md 10, printed. `npm run bench` judges them: beside other work the same code takes twice as long. */
const queryMsMax = 10
const builtMsMax = 1000
const runaway = 10

// A figure: `npm run bench` judges it, and this one prints it where all is run.
const measured = process.env.TEST_ALL ? test : test.skip

measured(
  'queries answer offline and without a segmenter, and their time on a slow phone is printed',
  async ({ browser, siteUrl }) => {
    const asked = mixedQueries(seeded(seedOfRun('queries in the page')))
    const { times, built, bytes } = await visitSearch(browser, siteUrl, asked)
    const sorted = [...times].sort((a, b) => a - b)
    const [median, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)]
    const isKept = p95 <= queryMsMax && built <= builtMsMax
    process.stdout.write(
      `in the page at ${slowdown}x slowdown: ${asked.length} queries, median ${median.toFixed(1)} ms, ` +
        `p95 ${p95.toFixed(1)} ms; index built in ${built.toFixed(0)} ms; focus loads ${bytes} bytes after gzip; ` +
        `goals ${isKept ? 'kept' : 'missed'} (p95 ${queryMsMax} ms, ${builtMsMax} ms)\n`,
    )
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(bytesMax)
    expect(asked.length).toBeGreaterThanOrEqual(100)
    expect(p95).toBeLessThanOrEqual(queryMsMax * runaway)
    expect(built).toBeLessThanOrEqual(builtMsMax * runaway)
  },
)
