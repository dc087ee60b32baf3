import type { JSX } from 'solid-js'
import type { CoopId } from '../../../base/ids.ts'
import { modelData } from '../../../domain/coop/coop.rules.ts'
import { type Coop, type TieRule, tieRules, usualTieRule } from '../../../domain/coop/coop.schema.ts'
import type { RateField, SettingField } from '../../../domain/coop/coop-settings.rules.ts'
import { usualQuorumPercent } from '../../../domain/meeting/meeting.rules.ts'
import { usualProxiesPerPerson } from '../../../domain/meeting/proxy.rules.ts'
import { usualRates } from '../../../domain/money/price.rules.ts'
import { Card } from '../../design/parts/card.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Actions, Columns, Stack } from '../../design/parts/form.tsx'
import { InputField, type InputFieldProps } from '../../design/parts/input-field.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { t } from '../../i18n/t.ts'

/** What is being typed, over what is kept. */
export interface SettingsEditor {
  readonly id: CoopId
  readonly coop: Coop
  value(field: SettingField): string
  error(field: SettingField): string | undefined
  set(field: SettingField, text: string): void
}

interface SettingProps extends Pick<InputFieldProps, 'help' | 'type' | 'unit' | 'inputMode' | 'capitalize'> {
  readonly editor: SettingsEditor
  readonly field: SettingField
}

/** As on the form of a new coop. */
const mostLetters = 120

export function SettingsSections(props: { readonly editor: SettingsEditor }): JSX.Element {
  const model = () => modelData(props.editor.coop.model)
  const years = (age: number | null): string =>
    age === null ? t('settings.help.noLimit') : t('settings.help.ageOfModel', { n: age })
  const tie = (): TieRule => tieRules.find((one) => one === props.editor.value('tieRule')) ?? usualTieRule
  return (
    <>
      <Card title={t('settings.sections.coop')}>
        <Stack>
          <Setting editor={props.editor} field="name" />
          <Columns>
            <Setting editor={props.editor} field="startDate" type="date" />
            <Setting
              editor={props.editor}
              field="endDate"
              type="date"
              help={model().openEnded ? t('organisation.endDateOpen') : undefined}
            />
          </Columns>
          <Columns>
            <Setting editor={props.editor} field="town" capitalize="words" />
            <Setting editor={props.editor} field="venueOrg" />
          </Columns>
          <Columns>
            <Setting editor={props.editor} field="leadOrg" help={t('settings.help.leadOrg')} />
            <Setting editor={props.editor} field="hostOrg" help={t('organisation.hostOrgHelp')} />
          </Columns>
        </Stack>
      </Card>
      <Card title={t('settings.sections.reach')}>
        <Stack>
          <Setting
            editor={props.editor}
            field="teamPhone"
            type="tel"
            inputMode="tel"
            help={t('organisation.teamPhoneHelp')}
          />
          <Setting editor={props.editor} field="controllerOrg" help={t('organisation.controllerOrgHelp')} />
          <Setting editor={props.editor} field="dpoContact" help={t('settings.help.dpoContact')} />
        </Stack>
      </Card>
      <Card title={t('settings.sections.votes')}>
        <Stack>
          <p class="field-help">{t('settings.help.votes')}</p>
          <Columns>
            <Setting
              editor={props.editor}
              field="quorumPercent"
              inputMode="numeric"
              unit="%"
              help={t('settings.help.quorumPercent', { n: usualQuorumPercent })}
            />
            <Setting
              editor={props.editor}
              field="proxiesPerPerson"
              inputMode="numeric"
              help={t('settings.help.proxiesPerPerson', { n: usualProxiesPerPerson })}
            />
          </Columns>
          <SegmentedChoice<TieRule>
            label={t('settings.fields.tieRule')}
            help={t('settings.help.tieRule')}
            value={tie()}
            choices={tieRules.map((value) => ({ value, label: t(`settings.tie.${value}`) }))}
            onChange={(rule) => props.editor.set('tieRule', rule)}
            error={props.editor.error('tieRule')}
          />
        </Stack>
      </Card>
      <Card title={t('settings.sections.ages')}>
        <Stack>
          <p class="field-help">{t('settings.help.ages')}</p>
          <Columns>
            <Setting
              editor={props.editor}
              field="minAge"
              inputMode="numeric"
              unit={t('settings.years')}
              help={years(model().minAge)}
            />
            <Setting
              editor={props.editor}
              field="maxAge"
              inputMode="numeric"
              unit={t('settings.years')}
              help={years(model().maxAge)}
            />
          </Columns>
          <CheckField
            label={t('settings.fields.alsaceMoselle')}
            help={t('settings.help.alsaceMoselle')}
            checked={props.editor.value('alsaceMoselle') === 'true'}
            onChange={(is) => props.editor.set('alsaceMoselle', String(is))}
          />
        </Stack>
      </Card>
      <Card title={t('settings.sections.money')}>
        <Stack>
          <p class="field-help">{t('settings.help.money')}</p>
          <Columns>
            <Rate editor={props.editor} field="employerBasisPoints" of="average" />
            <Rate editor={props.editor} field="employeeBasisPoints" of="average" />
          </Columns>
          <Columns>
            <Rate editor={props.editor} field="billableBasisPoints" of="usual" />
            <Rate editor={props.editor} field="reserveBasisPoints" of="usual" />
          </Columns>
          <Actions>
            <LinkButton kind="quiet" href={`/c/${props.editor.id}/caisse/reglages`}>
              {t('treasury.settings')}
            </LinkButton>
          </Actions>
        </Stack>
      </Card>
    </>
  )
}

function Setting(props: SettingProps): JSX.Element {
  const isDate = (): boolean => props.type === 'date'
  return (
    <InputField
      label={t(`settings.fields.${props.field}`)}
      help={props.help}
      type={props.type}
      unit={props.unit}
      inputMode={props.inputMode}
      figures={props.inputMode === 'numeric' || props.inputMode === 'decimal'}
      capitalize={props.capitalize}
      maxLength={isDate() ? undefined : mostLetters}
      value={props.editor.value(props.field)}
      onInput={(text) => props.editor.set(props.field, text)}
      error={props.editor.error(props.field)}
    />
  )
}

/** In percent. `average`: the average of a sharing needs it too. */
function Rate(props: {
  readonly editor: SettingsEditor
  readonly field: RateField
  readonly of: 'usual' | 'average'
}): JSX.Element {
  const usual = () => usualRates[props.field] / 100
  return (
    <Setting
      editor={props.editor}
      field={props.field}
      inputMode="decimal"
      unit="%"
      help={t(`settings.help.${props.of}`, { n: usual() })}
    />
  )
}
