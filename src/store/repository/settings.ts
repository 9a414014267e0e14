/** What the application remembers beside the reports. */
import { defineStore } from 'pinia'
import { EMPTY_AGENCY } from '../../model/newReport'
import { isLimit, AGENCY_KINDS, type Agency } from '../../model/report'
import { readPageLook } from '../../model/pageLook'
import { useRepositoryStore } from './repositoryStore'

const AGENCY = 'agency'

export const useSettingsStore = defineStore('settings', () => {
  const repository = useRepositoryStore()
  let remembered: Agency | undefined

  return {
    /** Keeps the agency of the report written last, for the next new one. */
    async rememberAgency(agency: Agency): Promise<void> {
      if (agency === remembered || agency.name.trim() === '') return
      remembered = agency
      await (await repository.ready()).writeSetting(AGENCY, { ...agency })
    },
    /** The agency remembered last; null at first. */
    async recallAgency(): Promise<Agency | null> {
      const stored = await (await repository.ready()).readSetting(AGENCY)
      if (stored === undefined) return null
      const found = (stored ?? {}) as Record<string, unknown>
      const fields = Object.entries(EMPTY_AGENCY).map(([key, fallback]) => {
        const value = found[key]
        return [key, typeof value === 'string' ? value : fallback]
      })
      const agency = Object.fromEntries(fields) as Agency
      const look = readPageLook(found.look as Agency['look'])
      const kind = AGENCY_KINDS.find((known) => known === agency.kind) ?? EMPTY_AGENCY.kind
      const most = isLimit(found.mostCharacters) ? { mostCharacters: found.mostCharacters } : {}
      return { ...agency, kind, ...(look && { look }), ...most }
    },
  }
})
