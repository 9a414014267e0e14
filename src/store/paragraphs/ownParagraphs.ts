/** 常用段落: paragraphs of one's own, kept by agency beside the reports and in the backup. */
import type { OwnParagraphs } from '../../model/files/dataFile'
import { useRepositoryStore } from '../repository/repositoryStore'

const NAME = 'paragraphs'
const MOST_OF_AGENCY = 200

/** Those of all agencies; nothing where none were kept. */
export async function allParagraphs(): Promise<OwnParagraphs> {
  const stored = await (await useRepositoryStore().ready()).readSetting(NAME)
  // Whatever lies there: lists of texts by name.
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(Object.entries(stored).flatMap(([agency, texts]: [string, unknown]) =>
    (Array.isArray(texts)
      ? [[agency, texts.filter((text): text is string => typeof text === 'string')]] : [])))
}

/** Those of an agency, the one kept last first. */
export async function paragraphsOf(agency: string): Promise<string[]> {
  return (await allParagraphs())[agency.trim()] ?? []
}

/** Keeps one more, or the same in the first place; gives all of the agency. */
export async function keepParagraph(agency: string, text: string): Promise<string[]> {
  return change(agency, (known) => [text, ...known.filter((other) => other !== text)])
}

/** Takes one away; gives what is left. */
export async function dropParagraph(agency: string, text: string): Promise<string[]> {
  return change(agency, (known) => known.filter((other) => other !== text))
}

/** Adds those of a backup; what is here already stays as it is. */
export async function addParagraphs(brought: OwnParagraphs): Promise<void> {
  for (const [agency, texts] of Object.entries(brought)) {
    await change(agency, (known) => [...known, ...texts.filter((text) => !known.includes(text))])
  }
}

async function change(
  agency: string, edit: (known: string[]) => string[],
): Promise<string[]> {
  const repository = await useRepositoryStore().ready()
  const all = await allParagraphs()
  const edited = edit(all[agency.trim()] ?? []).slice(0, MOST_OF_AGENCY)
  await repository.writeSetting(NAME, { ...all, [agency.trim()]: edited })
  return edited
}
