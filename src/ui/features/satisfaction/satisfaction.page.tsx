import { createSignal, type JSX, Show } from 'solid-js'
import { setSatisfaction } from '../../../app/job/satisfaction.ts'
import type { Satisfaction } from '../../../domain/job/satisfaction.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useKeep } from '../record/use-keep.ts'
import { FaceChoice } from './face-choice.tsx'

/** Handed to the client: one question, which nobody has to answer. */
export function SatisfactionPage(props: HandedPageProps<'satisfaction'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const [answer, setAnswer] = createSignal<Satisfaction>()
  const say = async (satisfaction: Satisfaction): Promise<void> => {
    if (keep.busy()) return
    const { coop, mission: prestation } = props.page
    if (await keep.run(() => setSatisfaction(app.device(), { coop, prestation, satisfaction }))) setAnswer(satisfaction)
  }
  return (
    <Page title={t('satisfaction.question')} windowTitle={t('satisfaction.question')} lead={props.lead}>
      <FaceChoice label={t('satisfaction.question')} value={answer()} onChange={(chosen) => void say(chosen)} />
      <p role="status">
        <Show when={answer()} fallback={t('satisfaction.optional')}>
          {t('satisfaction.thanks')}
        </Show>
      </p>
    </Page>
  )
}
