/** The titles of the six parts, as other rooms need them. */
import type { Edition, PartNumber } from '../model/template'

/** The title of a part without its number: `其他需要报告的事项`. */
export function titleWords({ parts }: Pick<Edition, 'parts'>, part: PartNumber): string {
  return withoutNumber(parts.find(({ number }) => number === part)?.title ?? '')
}

/** `六、其他需要报告的事项` → `其他需要报告的事项`. */
export function withoutNumber(title: string): string {
  return title.replace(/^[^、]+、/, '')
}
