import BadgeCheck from 'lucide-solid/icons/badge-check'
import PenLine from 'lucide-solid/icons/pen-line'
import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import { readMeeting } from '../../../app/meeting/meeting-room.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { SignerRole } from '../../../domain/vote/closing-signature.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useList } from '../job/use-job.ts'
import { CodePicture } from '../meeting/code-picture.tsx'
import { useKeep } from '../record/use-keep.ts'

/** Under a decision: who signed its closing, the code to print, and « Signer » for the chair and the secretary. */
export function SignedMinutes(props: {
  readonly closing: RecordId
  readonly meeting: RecordId | null | undefined
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const { me } = app.device()
  const meeting = useLive(() => app.reads().record(props.meeting ?? ('' as RecordId), coop()))
  const signatures = useList(coop, 'closingSignature')
  const mine = createMemo((): SignerRole[] => {
    const found = meeting()
    const held = found === undefined || found === 'absent' ? undefined : readMeeting(found)
    const roles: SignerRole[] = []
    if (held?.chair === me.person) roles.push('chair')
    if (held?.secretary === me.person) roles.push('secretary')
    return roles
  })
  const [printed] = createResource(
    () => [props.closing, coop(), signatures()] as const,
    ([closing, of]) => app.signedMinutes.printed({ coop: of, closing }),
  )
  const code = () => {
    const found = printed.latest
    return found?.ok && found.value.signers.length > 0 ? found.value : undefined
  }
  const open = (): SignerRole[] => mine().filter((role) => !code()?.signers.includes(role))
  const sign = (role: SignerRole): void => {
    const input = { coop: coop(), closing: props.closing, role }
    void keep.run(() => app.signedMinutes.sign(input), t('group.minutes.signed'))
  }
  return (
    <Show when={code() !== undefined || open().length > 0}>
      <Card title={words('group.minutes.code')}>
        <Show when={code()}>
          {(found) => (
            <>
              <CodePicture text={found().text} label={t('group.minutes.code')} />
              <p>
                {t('group.minutes.signers', {
                  roles: formatList(found().signers.map((role) => t(`group.minutes.roles.${role}`))),
                })}
              </p>
              <p class="field-help">{words('group.minutes.codeHelp')}</p>
            </>
          )}
        </Show>
        <Actions>
          <For each={open()}>
            {(role) => (
              <Button icon={PenLine} busy={keep.busy()} onClick={() => sign(role)}>
                {t('group.minutes.sign')} <span>({t(`group.minutes.roles.${role}`)})</span>
              </Button>
            )}
          </For>
          <LinkButton kind="quiet" icon={BadgeCheck} href="/resultat">
            {words('group.minutes.check.title')}
          </LinkButton>
        </Actions>
      </Card>
    </Show>
  )
}
