/**
 * Numbers that a matter never needs and that people write down all the same. Found only to warn the writer;
 * nothing is blocked and nothing of it is kept. Runs in the browser too: no look-behind, which Safari 13 does not know.
 */
export function findPersonalNumbers(text: string): { readonly identity: boolean; readonly card: boolean } {
  const runs =
    text
      .normalize('NFKC')
      .replace(/(\d)[ -](?=[\dXx])/g, '$1')
      .match(/\d{15,19}[Xx]?/g) ?? []
  return { identity: runs.some(isIdentityNumber), card: runs.some(isCardNumber) }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkMarks = '10X98765432'

/** 18 places with the check mark of GB 11643. */
function isIdentityNumber(run: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(run)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(run[index]), 0)
  return checkMarks[sum % 11] === run.charAt(17).toUpperCase()
}

/** 16 to 19 digits that pass the Luhn check, as bank cards do. */
function isCardNumber(run: string): boolean {
  if (!/^\d{16,19}$/.test(run) || isIdentityNumber(run)) return false
  const sum = [...run].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
