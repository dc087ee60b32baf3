// One invitation for one person: a code to scan and a link to send. Staff see here whether it can already be used.

import { useNavigate } from '@solidjs/router'
import Copy from 'lucide-solid/icons/copy'
import Share2 from 'lucide-solid/icons/share-2'
import Tablet from 'lucide-solid/icons/tablet'
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { InviteTicket } from '../../../app/carnet-app.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Working } from '../../design/parts/loading.tsx'
import { QrPicture } from '../../design/parts/qr-picture.tsx'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { copyText } from '../../shell/copy-text.ts'
import { bringInvitation } from '../onboarding/invitation-link.ts'
import './organisation.css'

export interface Invitee {
  readonly coop: CoopId
  readonly person: PersonId
  readonly rank: 'animator' | 'cooperant'
  readonly name: string
}

export interface InviteDialogProps {
  /** Who is invited; the dialog is open while there is someone. */
  readonly invitee: Invitee | undefined
  readonly onClose: () => void
}

export function InviteDialog(props: InviteDialogProps): JSX.Element {
  const app = useApp()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const status = useLive(() => app.status)
  const [ticket, setTicket] = createSignal<InviteTicket>()
  const [failure, setFailure] = createSignal<string>()
  const [copied, setCopied] = createSignal<boolean>()

  const make = async (invitee: Invitee): Promise<void> => {
    setFailure(undefined)
    const { coop, person, rank } = invitee
    const result = await app.invite({ coop, person, rank })
    if (props.invitee !== invitee) return // Closed meanwhile, or someone else's turn.
    if (result.ok) setTicket(result.value)
    else setFailure(errorSentence(result.error))
  }
  createEffect(
    on(
      () => props.invitee,
      (invitee) => {
        setTicket(undefined)
        setFailure(undefined)
        setCopied(undefined)
        if (invitee !== undefined) void make(invitee)
      },
    ),
  )
  const sent = (): boolean => status().toSend === 0 && !status().sending
  const here = () => {
    const now = session()
    return now.at === 'open' ? now : undefined
  }
  const giveHere = async (link: string): Promise<void> => {
    bringInvitation(link)
    await app.lock()
    navigate('/rejoindre')
  }
  const share = async (link: string): Promise<void> => {
    await navigator.share?.({ url: link }).catch(() => undefined) // Refused or put aside: the link stays here.
  }
  return (
    <BottomSheet
      open={props.invitee !== undefined}
      onClose={props.onClose}
      title={t('organisation.inviteTitle', { name: props.invitee?.name ?? '' })}
      closeLabel={t('common.close')}
    >
      <Show when={failure()}>
        {(text) => (
          <ErrorState
            text={text()}
            action={
              <Button
                onClick={() => {
                  if (props.invitee !== undefined) void make(props.invitee)
                }}
              >
                {t('common.retry')}
              </Button>
            }
          />
        )}
      </Show>
      <Show
        when={ticket()}
        fallback={
          <Show when={failure() === undefined}>
            <Working label={t('organisation.inviteMaking')} />
          </Show>
        }
      >
        {(made) => (
          <div class="invite">
            <Show when={sent()} fallback={<Banner kind="attention">{t('organisation.inviteNotSent')}</Banner>}>
              <p role="status">{t('organisation.inviteReady')}</p>
            </Show>
            <QrPicture text={made().link} label={t('organisation.inviteQr')} />
            <p class="invite-link" translate="no">
              {made().link}
            </p>
            <Actions>
              <Button icon={Copy} onClick={() => void copyText(made().link).then(setCopied)}>
                {copied() ? t('common.copied') : t('organisation.copyLink')}
              </Button>
              <Show when={'share' in navigator}>
                <Button icon={Share2} onClick={() => void share(made().link)}>
                  {t('common.share')}
                </Button>
              </Show>
            </Actions>
            <Show when={copied() === false}>
              <p role="status">{t('organisation.copyRefused')}</p>
            </Show>
            <Show when={sent() && !here()?.demo}>
              <p>{t('tablet.giveHereText', { name: props.invitee?.name ?? '' })}</p>
              <Button icon={Tablet} onClick={() => void giveHere(made().link)}>
                {t('tablet.giveHere')}
              </Button>
            </Show>
            <p>{t('organisation.inviteRules')}</p>
            <Show when={props.invitee?.rank === 'animator'}>
              <p>{t('organisation.inviteStaff')}</p>
            </Show>
          </div>
        )}
      </Show>
    </BottomSheet>
  )
}
