// « Qui êtes-vous ? »: the doors of a shared tablet while all its notebooks are closed.

import UserPlus from 'lucide-solid/icons/user-plus'
import { For, type JSX, Show } from 'solid-js'
import type { NotebookHere } from '../../../app/notebook-list.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { t } from '../../i18n/t.ts'
import { FaceLine, faceName, facePictograms, faceTone } from './notebook-face.tsx'
import './onboarding.css'

export interface ChooseNotebookProps {
  readonly notebooks: readonly NotebookHere[]
  readonly onChosen: (id: string) => void
}

export function ChooseNotebook(props: ChooseNotebookProps): JSX.Element {
  return (
    <>
      <Doors label={t('onboarding.who')} of={props.notebooks.filter(({ kept }) => !kept)} onChosen={props.onChosen} />
      <LinkButton icon={UserPlus} href="/rejoindre">
        {t('onboarding.addSomeone')}
      </LinkButton>
      <KeptNotebooks {...props} />
    </>
  )
}

/** Those whose code was forgotten: closed, never erased. */
export function KeptNotebooks(props: ChooseNotebookProps): JSX.Element {
  const kept = () => props.notebooks.filter((one) => one.kept)
  return (
    <Show when={kept().length > 0}>
      <details class="more">
        <summary>{t('onboarding.keptTitle')}</summary>
        <p>{t('onboarding.keptText')}</p>
        <Doors label={t('onboarding.keptTitle')} of={kept()} onChosen={props.onChosen} />
      </details>
    </Show>
  )
}

function Doors(props: {
  readonly label: string
  readonly of: readonly NotebookHere[]
  readonly onChosen: (id: string) => void
}): JSX.Element {
  return (
    <ul class="faces" aria-label={props.label}>
      <For each={props.of}>
        {(one) => (
          <li>
            <button type="button" class="face-door" onClick={() => props.onChosen(one.id)}>
              <span class="pic" data-tone={faceTone(one.face.picture)} data-big="">
                <Icon of={facePictograms[one.face.picture]} />
              </span>
              <bdi>{faceName(one.face)}</bdi>
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}

/** On the way in: whose code was forgotten? Their notebook stays, and the new one takes its face. */
export function ForgottenNotebook(props: {
  readonly notebooks: readonly NotebookHere[]
  readonly chosen: string | undefined
  readonly onChosen: (id: string | undefined) => void
}): JSX.Element {
  const one = () => props.notebooks.find(({ id }) => id === props.chosen)
  return (
    <Show
      when={one()}
      fallback={
        <details class="more">
          <summary>{t('onboarding.forgotCode')}</summary>
          <p>{t('onboarding.forgottenWhich')}</p>
          <Doors
            label={t('onboarding.forgottenWhich')}
            of={props.notebooks.filter(({ kept }) => !kept)}
            onChosen={props.onChosen}
          />
        </details>
      }
    >
      {(chosen) => (
        <>
          <Banner kind="news">{t('onboarding.forgottenStays')}</Banner>
          <FaceLine face={chosen().face} />
          <Button kind="quiet" onClick={() => props.onChosen(undefined)}>
            {t('onboarding.forgottenNot')}
          </Button>
        </>
      )}
    </Show>
  )
}
