import Languages from 'lucide-solid/icons/languages'
import MessageSquareText from 'lucide-solid/icons/message-square-text'
import Square from 'lucide-solid/icons/square'
import Volume2 from 'lucide-solid/icons/volume-2'
import { type JSX, Show } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { formatDate, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { createSpeech } from '../../shell/speech.ts'
import { coopWord } from './coop-word.ts'

/** The text in force when the coop's record names none. */
const firstVersion = '1'

export interface NoticeCardProps {
  readonly coop: CoopId
  /** 'YYYY-MM-DDTHH:MM', or empty while it was not given. */
  readonly givenAt: string
  readonly onGiven: (version: string) => void
  readonly busy?: boolean | undefined
}

/** What is told before anything is noted about someone: who answers for it, who reads it, what they may ask. */
export function NoticeCard(props: NoticeCardProps): JSX.Element {
  const app = useApp()
  const board = useLive(() => app.reads().board(props.coop))
  const speech = createSpeech()
  const text = (): string =>
    t('intake.notice.text', {
      organisation: coopWord(board(), 'controllerOrg', 'hostOrg', 'leadOrg') || t('intake.notice.organisation'),
      readers: t('intake.notice.readers'),
    })
  const given = (): string =>
    t('intake.notice.givenAt', {
      when: `${formatDate(props.givenAt.slice(0, 10))}, ${formatTime(props.givenAt.slice(11))}`,
    })
  return (
    <Show
      when={props.givenAt === ''}
      fallback={
        <p class="notice-given">
          <Icon of={Check} />
          <span>{given()}</span>
        </p>
      }
    >
      <Card title={t('intake.notice.title')}>
        <p class="notice-text">{text()}</p>
        <Actions>
          <Show when={speech.available()}>
            <Show
              when={speech.speaking()}
              fallback={
                <Button icon={Volume2} onClick={() => speech.say(text())}>
                  {t('intake.notice.listen')}
                </Button>
              }
            >
              <Button icon={Square} onClick={() => speech.stop()}>
                {t('intake.notice.stop')}
              </Button>
            </Show>
          </Show>
          <Button
            icon={MessageSquareText}
            busy={props.busy}
            onClick={() => props.onGiven(coopWord(board(), 'noticeVersion') || firstVersion)}
          >
            {t('intake.notice.given')}
          </Button>
          <LinkButton kind="quiet" icon={Languages} href={`/c/${props.coop}/accueil/information`}>
            {t('intake.notice.languages')}
          </LinkButton>
        </Actions>
      </Card>
    </Show>
  )
}
