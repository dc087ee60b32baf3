// The English catalogue, typed from the French one. Loaded only when chosen.

import { access } from './en/access.ts'
import { animator } from './en/animator.ts'
import { bank } from './en/bank.ts'
import { billing } from './en/billing.ts'
import { cohort } from './en/cohort.ts'
import { common } from './en/common.ts'
import { contents } from './en/contents.ts'
import { cooperant } from './en/cooperant.ts'
import { demo } from './en/demo.ts'
import { desk } from './en/desk.ts'
import { device } from './en/device.ts'
import { discover } from './en/discover.ts'
import { display } from './en/display.ts'
import { errors } from './en/errors.ts'
import { exportWords } from './en/export-words.ts'
import { frameworks } from './en/frameworks.ts'
import { group } from './en/group.ts'
import { handing } from './en/handing.ts'
import { help } from './en/help.ts'
import { intake } from './en/intake.ts'
import { job } from './en/job.ts'
import { meeting } from './en/meeting.ts'
import { money } from './en/money.ts'
import { notebook } from './en/notebook.ts'
import { onboarding } from './en/onboarding.ts'
import { organisation } from './en/organisation.ts'
import { palette } from './en/palette.ts'
import { payroll } from './en/payroll.ts'
import { person } from './en/person.ts'
import { photo } from './en/photo.ts'
import { planning } from './en/planning.ts'
import { price } from './en/price.ts'
import { privacy } from './en/privacy.ts'
import { product } from './en/product.ts'
import { quote } from './en/quote.ts'
import { record } from './en/record.ts'
import { recruitment } from './en/recruitment.ts'
import { register } from './en/register.ts'
import { report } from './en/report.ts'
import { room } from './en/room.ts'
import { rules } from './en/rules.ts'
import { safety } from './en/safety.ts'
import { satisfaction } from './en/satisfaction.ts'
import { service } from './en/service.ts'
import { settings } from './en/settings.ts'
import { shares } from './en/shares.ts'
import { sheetWords } from './en/sheet-words.ts'
import { shell } from './en/shell.ts'
import { skills } from './en/skills.ts'
import { states } from './en/states.ts'
import { tablet } from './en/tablet.ts'
import { treasury } from './en/treasury.ts'
import { way } from './en/way.ts'
import { welcome } from './en/welcome.ts'
import { workshop } from './en/workshop.ts'
import type { Sentences } from './locale.ts'

export const en: Sentences = {
  common,
  shell,
  states,
  onboarding,
  organisation,
  device,
  tablet,
  display,
  demo,
  discover,
  meeting,
  contents,
  group,
  room,
  person,
  intake,
  skills,
  frameworks,
  animator,
  notebook,
  record,
  job,
  service,
  satisfaction,
  help,
  photo,
  planning,
  desk,
  access,
  safety,
  treasury,
  export: exportWords,
  money,
  shares,
  payroll,
  quote,
  billing,
  bank,
  sheetWords,
  price,
  product,
  cooperant,
  handing,
  welcome,
  recruitment,
  privacy,
  way,
  cohort,
  register,
  report,
  rules,
  settings,
  workshop,
  palette,
  errors,
}
