// On the two pages that the Worker fills: one that came out of the saved copy fills itself.
if (document.documentElement.hasAttribute('data-saved')) void import('./saved.ts')
