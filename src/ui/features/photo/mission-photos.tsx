import { type JSX, Show } from 'solid-js'
import { mayChangePhoto } from '../../../app/file/cited-photos.ts'
import {
  addMissionPhoto,
  changeMissionPhoto,
  mayAddMissionPhoto,
  photosOfMission,
} from '../../../app/job/mission-photos.ts'
import type { MissionView } from '../../../app/job/mission-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type MissionPhoto, missionPhotoKind } from '../../../domain/job/mission-photo.schema.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import type { Photo } from '../../design/parts/shrink-photo.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { PhotoConsents } from './photo-consents.tsx'
import { PhotoSet } from './photo-set.tsx'

/** The photos of a mission, and who can be recognised on them. */
export function MissionPhotos(props: { readonly view: MissionView }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const { me } = app.device()
  const mission = () => props.view.mission
  const records = useLive(() => app.reads().list(coop(), missionPhotoKind.kind, { month: mission().day.slice(0, 7) }))
  const change = (ids: readonly RecordId[], to: { removed?: boolean; recognisable?: boolean }) =>
    changeMissionPhoto(app.device(), { coop: coop(), ids, ...to })
  const keeper = () => {
    const here = { coop: coop(), prestation: mission().id }
    return (photo: Photo) => keep.run(() => addMissionPhoto(app.device(), { ...here, photo }))
  }
  const tell = (id: RecordId, recognisable: boolean): void => {
    void keep.run(() => change([id], { recognisable }), t('photo.told'))
  }
  const mayChange = (photo: Read<MissionPhoto>): boolean => mayChangePhoto(me, photo.createdBy)
  return (
    <PhotoSet
      title={t('photo.title')}
      place={{ kind: missionPhotoKind.kind, coop: coop() }}
      photos={photosOfMission(records() ?? [], mission().id)}
      wholeLabel={t('photo.ofMission')}
      none={t('photo.none')}
      mayAdd={mission().status !== 'cancelled' && mayAddMissionPhoto(me, mission())}
      keeper={keeper}
      help={t('photo.askFirst')}
      mayChange={mayChange}
      onRemove={(ids, removed) => change(ids, { removed })}
      more={(photo) => (
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
    />
  )
}
