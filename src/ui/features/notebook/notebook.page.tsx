import { createSignal, type JSX } from 'solid-js'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { type NotebookPart, NotebookTabs } from './notebook-tabs.tsx'

/** Handed over: the person reads what is held about them, on a device that is not theirs. */
export function NotebookPage(props: HandedPageProps<'notebook'>): JSX.Element {
  const [part, setPart] = createSignal<NotebookPart>(props.page.part ?? 'sait')
  return (
    <Page title={t('notebook.title')} windowTitle={t('common.appName')} lead={props.lead}>
      <NotebookTabs {...props.page} mine handed part={part()} onPart={setPart} />
    </Page>
  )
}
