// What the palette can reach, for who holds the notebook and from where they are.

import { useLocation } from '@solidjs/router'
import { type Accessor, createMemo } from 'solid-js'
import { useApp, useLive } from '../app-context.tsx'
import { coopOfPath } from '../coop-param.ts'
import { coopName } from '../features/organisation/coop-words.ts'
import { t, tMaybe } from '../i18n/t.ts'
import { contentsOf } from '../roles/contents.ts'
import { coopNav, roleNav } from '../roles/role-nav.ts'
import type { PaletteEntry } from './find-entries.ts'

const nothing = { toSend: 0, claims: 0 }

export function usePaletteEntries(): Accessor<PaletteEntry[]> {
  const app = useApp()
  const location = useLocation()
  const { me } = app.device()
  const boards = useLive(() => app.reads().boards())
  const staff = me.rank !== 'cooperant'
  const here = () => {
    const all = boards() ?? []
    const coop = coopOfPath(location.pathname) ?? me.coop ?? (all.length === 1 ? all[0]?.coop : undefined)
    return all.find((board) => board.coop === coop)
  }
  const actions = (): PaletteEntry[] => {
    const board = here()
    const action = (label: string, go: PaletteEntry['go'], hint?: string): PaletteEntry => ({
      group: 'actions',
      label,
      go,
      hint,
    })
    const inCoop = (label: string, path: string): PaletteEntry[] =>
      board ? [action(label, `/c/${board.coop}/${path}`, coopName(board))] : []
    return [
      ...(staff ? inCoop(t('person.firstWelcome'), 'accueil/nouveau') : []),
      ...inCoop(t('cooperant.log'), 'missions/noter'),
      ...(staff ? inCoop(t('job.missions.plan'), 'missions/prevoir') : []),
      ...(staff ? inCoop(t('meeting.list.plan'), 'reunions/prevoir') : []),
      ...inCoop(t('cooperant.idea'), 'idees'),
      ...(me.rank === 'coordinator' ? [action(t('organisation.createCoop'), '/creer')] : []),
      action(t('shell.lock'), () => void app.lock()),
    ]
  }
  return createMemo(() => {
    const all = boards() ?? []
    const board = here()
    const pages = roleNav(me, me.coop ?? board?.coop, nothing, (key) => t(key)).map(
      ({ label, href }): PaletteEntry => ({ group: 'pages', label, go: href }),
    )
    const others = new Map<string, string>()
    if (board !== undefined) {
      if (staff) for (const { label, href } of coopNav(board.coop, '').slice(1)) others.set(href, label)
      const reader = { rank: me.rank, desk: app.device().canWrite('client', board.coop), register: false }
      for (const { pages: ofGroup } of contentsOf(board.coop, reader))
        for (const { href, title } of ofGroup) if (!others.has(href)) others.set(href, t(title))
    }
    const ofCoop = [...others]
      .filter(([href]) => !pages.some(({ go }) => go === href) && href !== `/c/${board?.coop}`)
      .map(
        ([href, label]): PaletteEntry => ({
          group: 'pages',
          label,
          go: href,
          hint: href.startsWith('/c/') ? coopName(board) : undefined,
        }),
      )
    return [
      ...actions(),
      ...pages,
      ...ofCoop,
      ...(staff ? all : []).map(
        (one): PaletteEntry => ({ group: 'coops', label: coopName(one), go: `/c/${one.coop}` }),
      ),
      ...all.flatMap((one) =>
        Object.entries(one.people).map(
          ([person, { displayName, role }]): PaletteEntry => ({
            group: 'people',
            label: displayName,
            hint: all.length > 1 ? coopName(one) : tMaybe(`person.roles.${role}`),
            go: `/c/${one.coop}/personnes/${person}`,
          }),
        ),
      ),
    ]
  })
}
