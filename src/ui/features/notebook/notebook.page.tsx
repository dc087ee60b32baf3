import type { JSX } from 'solid-js'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { AboutPart } from './about.tsx'

/** Handed over: the person reads what is held about them, on a device that is not theirs. */
export function NotebookPage(props: HandedPageProps<'notebook'>): JSX.Element {
  return (
    <Page title={t('notebook.title')} windowTitle={t('common.appName')} lead={props.lead}>
      <AboutPart coop={props.page.coop} person={props.page.person} scope={props.page.scope} mine handed />
    </Page>
  )
}
