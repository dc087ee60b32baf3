// The pages that can be handed over, each fetched when it first is.

import { type JSX, Match, Switch } from 'solid-js'
import type { HandedPage, HandOver } from '../../../app/hand-over.ts'
import { t } from '../../i18n/t.ts'
import { later } from '../../later.tsx'

export interface HandedPageProps<Name extends HandedPage['name']> {
  readonly page: Extract<HandedPage, { name: Name }>
  /** « Donnez la tablette à Inès. Seule cette page est ouverte. » */
  readonly lead: string
}

const Attendance = later(async () => (await import('../workshop/attendance.page.tsx')).AttendancePage)
const Trainer = later(async () => (await import('../workshop/trainer.page.tsx')).TrainerPage)
const Quote = later(async () => (await import('../quote/sign-quote.page.tsx')).SignQuotePage)
const Urn = later(async () => (await import('../meeting/urn.page.tsx')).UrnPage)
const Receipt = later(async () => (await import('../safety/receipt.page.tsx')).ReceiptPage)
const Satisfaction = later(async () => (await import('../satisfaction/satisfaction.page.tsx')).SatisfactionPage)
const Skills = later(async () => (await import('../skills/self-check.page.tsx')).SelfCheckPage)
const Notebook = later(async () => (await import('../notebook/notebook.page.tsx')).NotebookPage)

export function HandedPageView(props: { readonly handed: HandOver }): JSX.Element {
  const as = <Name extends HandedPage['name']>(name: Name): HandedPageProps<Name>['page'] | undefined => {
    const { page } = props.handed
    return page.name === name ? (page as HandedPageProps<Name>['page']) : undefined
  }
  const lead = (): string => {
    const { to } = props.handed
    return to === undefined ? t('handing.toAll') : t('handing.to', { name: to })
  }
  return (
    <Switch>
      <Match when={as('attendance')}>{(page) => <Attendance page={page()} lead={lead()} />}</Match>
      <Match when={as('trainer')}>{(page) => <Trainer page={page()} lead={lead()} />}</Match>
      <Match when={as('quote')}>{(page) => <Quote page={page()} lead={lead()} />}</Match>
      <Match when={as('urn')}>{(page) => <Urn page={page()} lead={lead()} />}</Match>
      <Match when={as('receipt')}>{(page) => <Receipt page={page()} lead={lead()} />}</Match>
      <Match when={as('satisfaction')}>{(page) => <Satisfaction page={page()} lead={lead()} />}</Match>
      <Match when={as('skills')}>{(page) => <Skills page={page()} lead={lead()} />}</Match>
      <Match when={as('notebook')}>{(page) => <Notebook page={page()} lead={lead()} />}</Match>
    </Switch>
  )
}
