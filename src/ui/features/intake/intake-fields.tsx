import type { JSX } from 'solid-js'
import {
  accessNeedCodes,
  entryStatuses,
  feasibilities,
  intakePlaces,
  maturities,
  needCodes,
} from '../../../domain/intake/intake.schema.ts'
import { needPictograms } from '../../design/icons/need-pictograms.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Chips } from '../../design/parts/chips.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { t } from '../../i18n/t.ts'
import { FreeText } from './free-text.tsx'
import type { IntakeForm } from './intake-form.ts'

export interface IntakeFieldsProps {
  readonly form: IntakeForm
  readonly change: (changes: Partial<IntakeForm>) => void
  readonly onMasked: (count: number) => void
}

interface QuickFieldsProps extends IntakeFieldsProps {
  readonly nameError?: string | undefined
  readonly nameRef?: ((element: HTMLInputElement) => void) | undefined
  /** Under the name: who it may already be. */
  readonly afterName?: JSX.Element | undefined
}

/** First name and place: what a premier accueil needs, in three taps. */
export function QuickFields(props: QuickFieldsProps): JSX.Element {
  return (
    <>
      <FreeText
        oneLine
        label={t('intake.fields.name')}
        field="name"
        capitalize="words"
        maxLength={60}
        value={props.form.name}
        error={props.nameError}
        ref={props.nameRef}
        onInput={(name) => props.change({ name })}
        onMasked={props.onMasked}
      />
      {props.afterName}
      <CheckField
        label={t('intake.fields.alias')}
        help={t('intake.fields.aliasHelp')}
        checked={props.form.alias}
        onChange={(alias) => props.change({ alias })}
      />
      <SegmentedChoice
        label={t('intake.fields.place')}
        value={props.form.place === '' ? undefined : props.form.place}
        choices={intakePlaces.map((value) => ({ value, label: t(`intake.places.${value}`) }))}
        onChange={(place) => props.change({ place })}
      />
    </>
  )
}

/** The rest, in the order of a conversation: strengths and likes, what would help, the idea, the path. */
export function FullFields(props: IntakeFieldsProps): JSX.Element {
  return (
    <>
      <SectionTitle>{t('intake.sections.strengths')}</SectionTitle>
      <Columns>
        <FreeText
          label={t('intake.fields.strengths')}
          help={t('intake.fields.listHelp')}
          field="strengths"
          value={props.form.strengths}
          onInput={(strengths) => props.change({ strengths })}
          onMasked={props.onMasked}
        />
        <FreeText
          label={t('intake.fields.likes')}
          help={t('intake.fields.listHelp')}
          field="likes"
          value={props.form.likes}
          onInput={(likes) => props.change({ likes })}
          onMasked={props.onMasked}
        />
      </Columns>
      <SectionTitle>{t('intake.sections.needs')}</SectionTitle>
      <Chips
        label={t('intake.fields.needs')}
        help={t('intake.fields.needsHelp')}
        values={props.form.needs}
        choices={needCodes.map((value) => ({
          value,
          label: t(`intake.needs.${value}`),
          picture: needPictograms[value],
        }))}
        onChange={(needs) => props.change({ needs: [...needs] })}
      />
      <Chips
        label={t('intake.fields.accessNeeds')}
        help={t('intake.fields.accessHelp')}
        values={props.form.accessNeeds}
        choices={accessNeedCodes.map((value) => ({
          value,
          label: t(`intake.accessNeeds.${value}`),
          picture: needPictograms[value],
        }))}
        onChange={(accessNeeds) => props.change({ accessNeeds: [...accessNeeds] })}
      />
      <SectionTitle>{t('intake.sections.project')}</SectionTitle>
      <FreeText
        label={t('intake.fields.projectIdea')}
        help={t('intake.fields.projectHelp')}
        field="projectIdea"
        maxLength={4000}
        value={props.form.projectIdea}
        onInput={(projectIdea) => props.change({ projectIdea })}
        onMasked={props.onMasked}
      />
      <SectionTitle>{t('intake.sections.path')}</SectionTitle>
      <PathFields {...props} />
    </>
  )
}

/** The second step, by the team alone: how far the idea is, whether it can be done here, how to go on. */
export function AnalysisFields(props: IntakeFieldsProps): JSX.Element {
  return (
    <>
      <SegmentedChoice
        label={t('intake.fields.maturity')}
        value={props.form.maturity === '' ? undefined : props.form.maturity}
        choices={maturities.map((value) => ({ value, label: t(`intake.maturities.${value}`) }))}
        onChange={(maturity) => props.change({ maturity })}
      />
      <SegmentedChoice
        label={t('intake.fields.feasibility')}
        value={props.form.feasibility === '' ? undefined : props.form.feasibility}
        choices={feasibilities.map((value) => ({ value, label: t(`intake.feasibilities.${value}`) }))}
        onChange={(feasibility) => props.change({ feasibility })}
      />
      <FreeText
        label={t('intake.fields.workingApproach')}
        help={t('intake.fields.workingApproachHelp')}
        field="workingApproach"
        maxLength={4000}
        value={props.form.workingApproach}
        onInput={(workingApproach) => props.change({ workingApproach })}
        onMasked={props.onMasked}
      />
    </>
  )
}

function PathFields(props: IntakeFieldsProps): JSX.Element {
  return (
    <>
      <SelectField
        label={t('intake.fields.entryStatus')}
        help={t('intake.fields.statusHelp')}
        value={props.form.entryStatus}
        emptyLabel={t('intake.empty')}
        choices={entryStatuses.map((value) => ({ value, label: t(`intake.statuses.${value}`) }))}
        onChange={(entryStatus) => props.change({ entryStatus })}
      />
      <Columns>
        <FreeText
          oneLine
          label={t('intake.fields.referrer')}
          field="referrer"
          maxLength={200}
          value={props.form.referrer}
          onInput={(referrer) => props.change({ referrer })}
          onMasked={props.onMasked}
        />
        <DateField
          label={t('intake.fields.collectiveInfoDate')}
          value={props.form.collectiveInfoDate}
          onInput={(collectiveInfoDate) => props.change({ collectiveInfoDate })}
        />
        <DateField label={t('intake.fields.date')} value={props.form.date} onInput={(date) => props.change({ date })} />
      </Columns>
    </>
  )
}
