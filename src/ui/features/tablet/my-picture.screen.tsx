// « Mon image »: what the closed notebook shows on a device of several people. Outside the vault, and said so.

import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal, type JSX, on } from 'solid-js'
import { type FacePicture, facePictures, longestNickname } from '../../../app/notebook-list.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { ChoiceTiles } from '../../design/parts/choice-tiles.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { facePictograms, faceTone } from '../onboarding/notebook-face.tsx'

export function MyPictureScreen(): JSX.Element {
  const app = useApp()
  const toasts = useToasts()
  const navigate = useNavigate()
  const session = useLive(() => app.session)
  const notebooks = useLive(() => app.notebooks)
  const mine = () => {
    const state = session()
    return state.at === 'open' ? notebooks().find(({ id }) => id === state.profile)?.face : undefined
  }
  const [picture, setPicture] = createSignal<FacePicture>()
  const [nickname, setNickname] = createSignal('')
  createEffect(
    on(mine, (face) => {
      if (face === undefined || picture() !== undefined) return
      setPicture(face.picture)
      setNickname(face.nickname ?? '')
    }),
  )
  const keep = async (): Promise<void> => {
    const chosen = picture()
    if (chosen === undefined) return
    const called = nickname().trim()
    await app.changeFace({ picture: chosen, ...(called && { nickname: called }) })
    toasts.show({ text: t('tablet.pictureKept') })
    navigate('/carnet', { replace: true })
  }
  return (
    <Page
      title={t('tablet.picture')}
      windowTitle={t('tablet.picture')}
      lead={t('tablet.pictureLead')}
      back={{ href: '/carnet', label: t('shell.nav.myNotebook') }}
    >
      <Form onSubmit={() => void keep()}>
        <ChoiceTiles
          label={t('tablet.pictureChoose')}
          value={picture()}
          choices={facePictures.map((value) => ({
            value,
            label: t(`onboarding.faces.${value}`),
            picture: facePictograms[value],
            tone: faceTone(value),
          }))}
          onChange={setPicture}
        />
        <TextField
          label={t('tablet.nickname')}
          help={t('tablet.nicknameHelp')}
          capitalize="words"
          maxLength={longestNickname}
          value={nickname()}
          onInput={setNickname}
        />
        <Card kind="note">
          <p>{t('tablet.pictureOpen')}</p>
        </Card>
        <Actions>
          <Button type="submit" kind="main">
            {t('common.save')}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}
