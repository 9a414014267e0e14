/**
 * An input method for Chinese, through the browser's protocol: the keys it takes, the letters it
 * shows while a word is composed, the word.
 */
import type { CDPSession, Page } from 'playwright-core'

/**
 * How a word ends: put in by a key, given up, or put in by a press elsewhere (left to the caller).
 */
export type WordEnd = 'Space' | 'Enter' | 'Escape' | 'elsewhere'

export interface InputMethod {
  /** Shows the letters one after the other, then the word; `Escape` puts nothing in. */
  compose: (letters: string[], word: string, end?: WordEnd) => Promise<void>
  /** Shows letters and leaves them open. */
  begin: (letters: string[]) => Promise<void>
  end: (word: string, end?: WordEnd) => Promise<void>
  /** A character put in without composing: a digit or a mark while the input method is on. */
  put: (character: string) => Promise<void>
}

/** What browsers give for a key the input method takes. */
const TAKEN = 229

/** The input method of a page. */
export async function openInputMethod(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  const begin = async (letters: string[]): Promise<void> => {
    for (const text of letters) await takeKey(session, 'KeyA', () => show(session, text))
  }
  const end = async (word: string, key: WordEnd = 'Space'): Promise<void> => {
    if (key === 'elsewhere') return
    await takeKey(session, key, () => (key === 'Escape'
      ? show(session, '') : session.send('Input.insertText', { text: word })))
  }
  return {
    begin, end,
    compose: async (letters, word, key) => {
      await begin(letters)
      await end(word, key)
    },
    put: (character) =>
      takeKey(session, 'Digit1', () => session.send('Input.insertText', { text: character })),
  }
}

function show(session: CDPSession, text: string): Promise<unknown> {
  return session.send('Input.imeSetComposition', {
    text, selectionStart: text.length, selectionEnd: text.length,
  })
}

/** Pressed for the input method, let go for the page. */
async function takeKey(
  session: CDPSession, code: string, act: () => Promise<unknown>,
): Promise<void> {
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: TAKEN,
    nativeVirtualKeyCode: TAKEN,
  })
  await act()
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyUp', key: code === 'Space' ? ' ' : code, code,
    windowsVirtualKeyCode: code === 'Enter' ? 13 : code === 'Escape' ? 27 : 32,
  })
}
