/**
 * What an agency may choose of the look of its pages; what is absent is as most agencies have it.
 */

/**
 * `figures: 'body'` sets figures and Latin letters in the face of the text around them, not in
 * Times New Roman; `pageNumber: 'centre'` puts the page number in the middle, not outside (odd
 * pages right, even pages left).
 */
export interface PageLook {
  figures?: 'body'
  pageNumber?: 'centre'
}

/** Each choice with its values in words, the usual one first under ''. */
export const PAGE_LOOKS = {
  figures: {
    label: '数字和字母的字体', values: { '': 'Times New Roman', body: '与正文相同（仿宋等）' },
  },
  pageNumber: { label: '页码位置', values: { '': '外侧（单页居右，双页居左）', centre: '居中' } },
} as const satisfies Record<keyof PageLook, { label: string; values: Record<string, string> }>

export type PageLookKey = keyof typeof PAGE_LOOKS
export const PAGE_LOOK_KEYS = Object.keys(PAGE_LOOKS) as PageLookKey[]

/** What a stored value says; undefined for the usual look, null where it is no look at all. */
export function readPageLook(value: unknown): PageLook | undefined | null {
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.entries(value).reduce<PageLook | undefined | null>((look, [key, choice]) => {
    const known = PAGE_LOOK_KEYS.find((candidate) => candidate === key)
    const isValue = known !== undefined && typeof choice === 'string'
      && choice in PAGE_LOOKS[known].values
    return look === null || !isValue ? null : withPageLook(look, known, choice)
  }, undefined)
}

/** The look with one choice made; undefined where all is as usual. */
export function withPageLook(
  look: PageLook | undefined, key: PageLookKey, choice: string,
): PageLook | undefined {
  const { [key]: _, ...others } = look ?? {}
  const changed: PageLook = choice === '' ? others : { ...others, [key]: choice }
  return Object.keys(changed).length > 0 ? changed : undefined
}
