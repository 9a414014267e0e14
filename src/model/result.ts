/**
 * What a reader or parser hands back: an imperfect source gives messages, it never throws past its
 * door.
 */
export interface Result<Value> {
  value: Value
  messages: Message[]
}

/**
 * One plain sentence for the clerk: what was found, where, what to do. `fault` is there where the
 * program itself failed, with what developers need: the error and where it was thrown.
 */
export interface Message {
  level: 'error' | 'warning' | 'note'
  text: string
  fault?: string
}

/** A refusal: nothing usable was read, and why. */
export function refuse(text: string): Result<null> {
  return { value: null, messages: [{ level: 'error', text }] }
}

/** Lines of a stack that tell where an error comes from. */
const STACK_LINES = 4

/**
 * What reading ends with where the program failed, not the file: for errors nobody expects, at the
 * outermost door only.
 */
export function refuseFault(error: unknown): Result<null> {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? error.stack?.split('\n').slice(0, STACK_LINES).join('\n') : ''
  const text = `程序自身出错，没有读成，不能说明文件有问题。请重试；仍不行，请把这句话告诉信息人员：${words}`
  return { value: null, messages: [{ level: 'error', text, fault: stack || words }] }
}
