// The photos of a mission: small ones in a row, one more by a press, the whole one in a dialog.

import { createSignal, type JSX, Show } from 'solid-js'
import {
  addMissionPhoto,
  changeMissionPhoto,
  mayAddMissionPhoto,
  mayChangePhoto,
  photosOfMission,
} from '../../../app/job/mission-photos.ts'
import type { MissionView } from '../../../app/job/mission-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import { type MissionPhoto, missionPhotoKind } from '../../../domain/job/mission-photo.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import type { Photo } from '../../design/parts/shrink-photo.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { AddPhotos } from './add-photos.tsx'
import { PhotoConsents } from './photo-consents.tsx'
import { PhotoDialog } from './photo-dialog.tsx'
import { PhotoStrip } from './photo-strip.tsx'
import { PhotosSending } from './photos-sending.tsx'
import './photo.css'

export function MissionPhotos(props: { readonly view: MissionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const { me } = app.device()
  const mission = () => props.view.mission
  const records = useLive(() => app.reads().list(coop(), missionPhotoKind.kind, { month: mission().day.slice(0, 7) }))
  const photos = (): Read<MissionPhoto>[] => photosOfMission(records() ?? [], mission().id)
  const [shown, setShown] = createSignal<Read<MissionPhoto>>()
  /** The one shown, as it is now: its answer may have changed. */
  const current = () => photos().find(({ id }) => id === shown()?.id)
  const mayAdd = (): boolean => mission().status !== 'cancelled' && mayAddMissionPhoto(me, mission())

  const change = (ids: readonly RecordId[], to: { removed?: boolean; recognisable?: boolean }) =>
    changeMissionPhoto(app.device(), { coop: coop(), ids, ...to })
  const keeper = () => {
    const here = { coop: coop(), prestation: mission().id }
    return (photo: Photo) => keep.run(() => addMissionPhoto(app.device(), { ...here, photo }))
  }
  const tellKept = (ids: readonly RecordId[]): void => {
    void keep.run(
      async () => ok(ids),
      t('photo.kept', { n: ids.length }),
      () => change(ids, { removed: true }),
    )
  }
  const remove = (id: RecordId): void => {
    setShown(undefined)
    void keep.run(
      () => change([id], { removed: true }),
      t('photo.removed'),
      () => change([id], { removed: false }),
    )
  }
  const tell = (id: RecordId, recognisable: boolean): void => {
    void keep.run(() => change([id], { recognisable }), t('photo.told'))
  }
  const mayChange = (photo: Read<MissionPhoto> | undefined): photo is Read<MissionPhoto> =>
    photo !== undefined && mayChangePhoto(me, photo.createdBy)
  const removeShown = () => {
    const photo = current()
    return mayChange(photo) ? () => remove(photo.id) : undefined
  }

  return (
    <Show when={photos().length > 0 || mayAdd()}>
      <section class="photos">
        <SectionTitle>{t('photo.title')}</SectionTitle>
        <Show when={photos().length > 0} fallback={<p>{t('photo.none')}</p>}>
          <PhotoStrip photos={photos()} label={t('photo.title')} onOpen={setShown} />
        </Show>
        <PhotosSending />
        <Show when={mayAdd()}>
          <AddPhotos keeper={keeper} onKept={tellKept} />
          <p class="field-help">{t('photo.askFirst')}</p>
        </Show>
        <PhotoDialog
          place={{ kind: missionPhotoKind.kind, coop: coop() }}
          photo={current()?.photo}
          label={t('photo.ofMission')}
          onClose={() => setShown(undefined)}
          onRemove={removeShown()}
        >
          <Show when={current()}>
            {(photo) => (
              <>
                <Show when={mayChange(photo())}>
                  <SegmentedChoice
                    label={t('photo.recognisable')}
                    choices={[
                      { value: 'no', label: t('common.no') },
                      { value: 'yes', label: t('common.yes') },
                    ]}
                    value={photo().recognisable == null ? undefined : photo().recognisable ? 'yes' : 'no'}
                    onChange={(answer) => tell(photo().id, answer === 'yes')}
                  />
                </Show>
                <Show when={photo().recognisable !== false}>
                  <PhotoConsents team={mission().team} />
                </Show>
              </>
            )}
          </Show>
        </PhotoDialog>
      </section>
    </Show>
  )
}
