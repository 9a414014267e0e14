/** What the browser would do with Ctrl and these keys: save the page, undo in one field only. */
const OWN_OF_BROWSER = new Set(['s', 'z', 'y'])
/** What browsers give for a key the input method takes. */
const TAKEN = 229

/**
 * Keys of an input method are no keys of the application: the Enter that ends a word sends no form,
 * leaves no cell and splits no heading, the Esc that gives one up closes nothing. Heard before
 * every other listener.
 */
export function keepComposingKeys(page: Window = window): void {
  page.addEventListener('keydown', (event) => {
    if (!isOfInputMethod(event)) return
    event.stopImmediatePropagation()
    const isShortcut = (event.ctrlKey || event.metaKey)
      && OWN_OF_BROWSER.has(event.key.toLowerCase())
    if (isShortcut || event.key === 'Enter') event.preventDefault()
  }, true)
}

function isOfInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === TAKEN
}
