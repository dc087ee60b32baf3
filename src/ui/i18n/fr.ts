// The French catalogue: the reference. One file per feature in fr/; each also exists in en/ with the same keys.

import { access } from './fr/access.ts'
import { animator } from './fr/animator.ts'
import { bank } from './fr/bank.ts'
import { billing } from './fr/billing.ts'
import { cohort } from './fr/cohort.ts'
import { common } from './fr/common.ts'
import { contents } from './fr/contents.ts'
import { cooperant } from './fr/cooperant.ts'
import { demo } from './fr/demo.ts'
import { desk } from './fr/desk.ts'
import { device } from './fr/device.ts'
import { discover } from './fr/discover.ts'
import { display } from './fr/display.ts'
import { errors } from './fr/errors.ts'
import { exportWords } from './fr/export-words.ts'
import { frameworks } from './fr/frameworks.ts'
import { group } from './fr/group.ts'
import { handing } from './fr/handing.ts'
import { help } from './fr/help.ts'
import { intake } from './fr/intake.ts'
import { job } from './fr/job.ts'
import { meeting } from './fr/meeting.ts'
import { money } from './fr/money.ts'
import { notebook } from './fr/notebook.ts'
import { onboarding } from './fr/onboarding.ts'
import { organisation } from './fr/organisation.ts'
import { palette } from './fr/palette.ts'
import { payroll } from './fr/payroll.ts'
import { person } from './fr/person.ts'
import { photo } from './fr/photo.ts'
import { planning } from './fr/planning.ts'
import { price } from './fr/price.ts'
import { privacy } from './fr/privacy.ts'
import { product } from './fr/product.ts'
import { quote } from './fr/quote.ts'
import { record } from './fr/record.ts'
import { recruitment } from './fr/recruitment.ts'
import { register } from './fr/register.ts'
import { report } from './fr/report.ts'
import { room } from './fr/room.ts'
import { rules } from './fr/rules.ts'
import { safety } from './fr/safety.ts'
import { satisfaction } from './fr/satisfaction.ts'
import { service } from './fr/service.ts'
import { settings } from './fr/settings.ts'
import { shares } from './fr/shares.ts'
import { sheetWords } from './fr/sheet-words.ts'
import { shell } from './fr/shell.ts'
import { skills } from './fr/skills.ts'
import { states } from './fr/states.ts'
import { tablet } from './fr/tablet.ts'
import { treasury } from './fr/treasury.ts'
import { way } from './fr/way.ts'
import { welcome } from './fr/welcome.ts'
import { workshop } from './fr/workshop.ts'

export const fr = {
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
} as const
