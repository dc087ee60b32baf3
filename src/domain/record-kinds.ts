// The registry of every record kind of this version.

import { assert } from '../base/assert.ts'
import type { RecordId } from '../base/ids.ts'
import { contactKind } from './case/contact.schema.ts'
import { exitKind } from './case/exit.schema.ts'
import { noteReadingKind } from './case/note-reading.schema.ts'
import { referralKind } from './case/referral.schema.ts'
import { staffNoteKind } from './case/staff-note.schema.ts'
import { cohortKind } from './cohort/cohort.schema.ts'
import { cohortEntryKind } from './cohort/cohort-entry.schema.ts'
import { associateKind, collegeKind } from './coop/associate.schema.ts'
import { coopKind } from './coop/coop.schema.ts'
import { partnerSeatKind } from './coop/partner-seat.schema.ts'
import { roleKind } from './coop/role.schema.ts'
import { clientKind, followUpKind } from './desk/client.schema.ts'
import { otherIncomeKind } from './desk/income.schema.ts'
import { missionClientKind } from './desk/mission-client.schema.ts'
import { noteKind, paymentKind } from './desk/note.schema.ts'
import { quoteAnswerKind, quoteKind, sentQuoteKind } from './desk/quote.schema.ts'
import { receiptPhotoKind } from './desk/receipt-photo.schema.ts'
import { sheetWordsKind } from './desk/sheet-words.schema.ts'
import { expenseKind, productKind, supplierKind } from './desk/spending.schema.ts'
import { helpPostKind } from './help/help-post.schema.ts'
import { intakeKind } from './intake/intake.schema.ts'
import { intakeCopyKind } from './intake/intake-copy.schema.ts'
import { jobDetailsKind } from './job/job-details.schema.ts'
import { missionPhotoKind } from './job/mission-photo.schema.ts'
import { prestationKind } from './job/prestation.schema.ts'
import { serviceKind } from './job/service.schema.ts'
import { timeLogKind, timeLogReviewKind } from './job/time-log.schema.ts'
import { actionKind } from './meeting/action.schema.ts'
import { agendaItemKind } from './meeting/agenda-item.schema.ts'
import { ideaKind } from './meeting/idea.schema.ts'
import { meetingKind } from './meeting/meeting.schema.ts'
import { presenceKind } from './meeting/presence.schema.ts'
import { speakingKind } from './meeting/speaking.schema.ts'
import { speakingCopyKind } from './meeting/speaking-copy.schema.ts'
import { tensionKind } from './meeting/tension.schema.ts'
import { caseCopyKind } from './notebook/case-copy.schema.ts'
import { confirmationKind } from './notebook/confirmation.schema.ts'
import { consentKind } from './notebook/consent.schema.ts'
import { dataRequestKind } from './notebook/data-request.schema.ts'
import { bankColumnsKind, bankLineKind, bankMatchKind } from './office/bank.schema.ts'
import { numberingRightKind, officialNumberKind } from './office/numbering.schema.ts'
import { commitmentKind } from './path/commitment.schema.ts'
import { contractKind } from './path/contract.schema.ts'
import { contractChangeKind } from './path/contract-change.schema.ts'
import { hostRulesKind } from './path/host-rules.schema.ts'
import { marketSurveyKind } from './path/market-survey.schema.ts'
import { prospectKind } from './path/prospect.schema.ts'
import { distributionKind, payLineKind } from './pay/distribution.schema.ts'
import { exportMappingKind, exportRunKind } from './pay/export.schema.ts'
import { shareContestKind } from './pay/share-contest.schema.ts'
import { shareCopyKind } from './pay/share-copy.schema.ts'
import { treasuryCopyKind } from './pay/treasury-copy.schema.ts'
import { cardKind } from './person/card.schema.ts'
import { privateCardKind } from './person/private-card.schema.ts'
import { awayKind } from './planning/away.schema.ts'
import { permanenceKind } from './planning/permanence.schema.ts'
import { closedFileKind } from './privacy/closed-file.schema.ts'
import { fileReviewKind } from './privacy/file-review.schema.ts'
import { codeOfRecordId, type RecordKind } from './record-kind.ts'
import { applicationKind } from './recruitment/application.schema.ts'
import { mergeKind } from './recruitment/merge.schema.ts'
import { closingReportKind } from './report/closing-report.schema.ts'
import { fundingKind } from './report/funding.schema.ts'
import { impactReportKind } from './report/impact-report.schema.ts'
import { smallCountRuleKind } from './report/small-count-rule.schema.ts'
import { houseRulesKind } from './rules/house-rules.schema.ts'
import { incidentKind } from './safety/incident.schema.ts'
import { visitKind } from './safety/visit.schema.ts'
import { workReceiptKind } from './safety/work-receipt.schema.ts'
import { skillsCheckKind } from './skills/skills-check.schema.ts'
import { skillsFrameworkKind } from './skills/skills-framework.schema.ts'
import { skillsStatementKind } from './skills/skills-statement.schema.ts'
import { relayNoteKind } from './team/relay-note.schema.ts'
import { ballotKind } from './vote/ballot.schema.ts'
import { closingKind } from './vote/closing.schema.ts'
import { closingSignatureKind } from './vote/closing-signature.schema.ts'
import { decisionKind } from './vote/decision.schema.ts'
import { motionKind } from './vote/motion.schema.ts'
import { emargementKind } from './workshop/emargement.schema.ts'
import { signatureKind } from './workshop/signature.schema.ts'
import { workshopKind } from './workshop/workshop.schema.ts'

export const recordKinds: readonly RecordKind[] = [
  coopKind,
  cardKind,
  privateCardKind,
  intakeKind,
  skillsCheckKind,
  serviceKind,
  prestationKind,
  missionPhotoKind,
  timeLogKind,
  timeLogReviewKind,
  permanenceKind,
  awayKind,
  visitKind,
  workReceiptKind,
  incidentKind,
  meetingKind,
  agendaItemKind,
  presenceKind,
  speakingKind,
  speakingCopyKind,
  tensionKind,
  motionKind,
  ballotKind,
  closingKind,
  decisionKind,
  ideaKind,
  helpPostKind,
  relayNoteKind,
  workshopKind,
  signatureKind,
  emargementKind,
  contractKind,
  contractChangeKind,
  commitmentKind,
  prospectKind,
  marketSurveyKind,
  hostRulesKind,
  referralKind,
  exitKind,
  staffNoteKind,
  contactKind,
  noteReadingKind,
  fileReviewKind,
  cohortKind,
  cohortEntryKind,
  applicationKind,
  mergeKind,
  closedFileKind,
  consentKind,
  confirmationKind,
  dataRequestKind,
  caseCopyKind,
  intakeCopyKind,
  skillsFrameworkKind,
  skillsStatementKind,
  roleKind,
  clientKind,
  followUpKind,
  quoteKind,
  sentQuoteKind,
  quoteAnswerKind,
  noteKind,
  paymentKind,
  expenseKind,
  receiptPhotoKind,
  supplierKind,
  productKind,
  jobDetailsKind,
  missionClientKind,
  sheetWordsKind,
  otherIncomeKind,
  distributionKind,
  payLineKind,
  shareCopyKind,
  shareContestKind,
  treasuryCopyKind,
  exportMappingKind,
  exportRunKind,
  numberingRightKind,
  officialNumberKind,
  bankLineKind,
  bankMatchKind,
  bankColumnsKind,
  actionKind,
  houseRulesKind,
  partnerSeatKind,
  collegeKind,
  associateKind,
  closingSignatureKind,
  closingReportKind,
  impactReportKind,
  fundingKind,
  smallCountRuleKind,
]

const byName = new Map(recordKinds.map((kind) => [kind.kind, kind]))
const byCode = new Map(recordKinds.map((kind) => [kind.code, kind]))
assert(byName.size === recordKinds.length && byCode.size === recordKinds.length, 'expected each kind and code once')

export const kindByName = (name: string): RecordKind | undefined => byName.get(name)

/** Undefined for a malformed id, or for a kind written by a newer version: such records are kept, not shown. */
export function kindOfRecordId(id: RecordId | string): RecordKind | undefined {
  const code = codeOfRecordId(id)
  return code === undefined ? undefined : byCode.get(code)
}
