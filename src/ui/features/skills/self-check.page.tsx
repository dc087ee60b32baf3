import { type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { SkillSteps } from './skill-steps.tsx'
import { useFrameworkOf, useFrameworks } from './use-framework.ts'
import './skills.css'

/** Handed over: the person answers for themself, one question at a time. What the team observed is not here. */
export function SelfCheckPage(props: HandedPageProps<'skills'>): JSX.Element {
  const app = useApp()
  const record = useLive(() => app.reads().record(props.page.check, props.page.coop))
  const view = () => {
    const read = record()
    return read === 'absent' ? undefined : read
  }
  const reads = useFrameworks(() => props.page.coop)
  const framework = useFrameworkOf(reads, view)
  return (
    <Page title={t('skills.mine')} windowTitle={t('common.appName')} lead={props.lead}>
      <Show when={reads() && view()} fallback={<Loading label={t('common.loading')} />}>
        {(check) => (
          <Show when={framework()} fallback={<p>{words('skills.listMissing')}</p>}>
            {(list) => (
              <SkillSteps
                coop={props.page.coop}
                view={check()}
                framework={list()}
                intro={<p>{words('skills.never')}</p>}
              />
            )}
          </Show>
        )}
      </Show>
    </Page>
  )
}
