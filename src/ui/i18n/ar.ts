// Arabic: the sentences of the coopérants' screens, said to people as one says vous. What is missing is said in French.
// Loaded only when chosen.

import { billing } from './ar/billing.ts'
import { common } from './ar/common.ts'
import { contents } from './ar/contents.ts'
import { cooperant } from './ar/cooperant.ts'
import { desk } from './ar/desk.ts'
import { device } from './ar/device.ts'
import { display } from './ar/display.ts'
import { errors } from './ar/errors.ts'
import { help } from './ar/help.ts'
import { job } from './ar/job.ts'
import { meeting } from './ar/meeting.ts'
import { money } from './ar/money.ts'
import { notebook } from './ar/notebook.ts'
import { onboarding } from './ar/onboarding.ts'
import { organisation } from './ar/organisation.ts'
import { photo } from './ar/photo.ts'
import { planning } from './ar/planning.ts'
import { price } from './ar/price.ts'
import { product } from './ar/product.ts'
import { quote } from './ar/quote.ts'
import { record } from './ar/record.ts'
import { room } from './ar/room.ts'
import { safety } from './ar/safety.ts'
import { satisfaction } from './ar/satisfaction.ts'
import { service } from './ar/service.ts'
import { settings } from './ar/settings.ts'
import { shares } from './ar/shares.ts'
import { shell } from './ar/shell.ts'
import { skills } from './ar/skills.ts'
import { states } from './ar/states.ts'
import { tablet } from './ar/tablet.ts'
import { treasury } from './ar/treasury.ts'
import { workshop } from './ar/workshop.ts'
import type { SomeSentences } from './locale.ts'

export const ar: SomeSentences = {
  common,
  settings,
  shell,
  states,
  onboarding,
  organisation,
  device,
  tablet,
  display,
  meeting,
  room,
  skills,
  job,
  service,
  satisfaction,
  help,
  photo,
  planning,
  workshop,
  contents,
  desk,
  safety,
  treasury,
  money,
  shares,
  price,
  product,
  quote,
  billing,
  cooperant,
  notebook,
  record,
  errors,
}
