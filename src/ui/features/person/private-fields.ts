// The private card's fields in the order of its page, and which of them the person may write.

export const groups = [
  { id: 'self', fields: ['birthDate', 'gender', 'phone', 'diplomaLevel'] },
  { id: 'neighbourhood', fields: ['qpvCode'] },
  { id: 'guardian', fields: ['guardianName', 'guardianCapacity', 'guardianPhone', 'guardianSignedAt'] },
  { id: 'secondGuardian', fields: ['secondGuardianName', 'secondGuardianCapacity', 'secondGuardianPhone'] },
  { id: 'representative', fields: ['representativeName', 'representativePhone'] },
  { id: 'before', fields: ['insuranceOkAt', 'preventionVisitAt'] },
  { id: 'emergency', fields: ['emergencyName', 'emergencyPhone'] },
] as const

export type PrivateField = (typeof groups)[number]['fields'][number]

/** Only staff write these: the guards of minors rest on them, and reports on the neighbourhood. */
export const staffFields: readonly PrivateField[] = [
  'birthDate',
  'qpvCode',
  'guardianSignedAt',
  'insuranceOkAt',
  'preventionVisitAt',
]

export const shapes: Readonly<
  Record<PrivateField, 'date' | 'text' | 'phone' | 'gender' | 'capacity' | 'neighbourhood'>
> = {
  birthDate: 'date',
  gender: 'gender',
  phone: 'phone',
  diplomaLevel: 'text',
  qpvCode: 'neighbourhood',
  guardianName: 'text',
  guardianCapacity: 'capacity',
  guardianPhone: 'phone',
  guardianSignedAt: 'date',
  secondGuardianName: 'text',
  secondGuardianCapacity: 'capacity',
  secondGuardianPhone: 'phone',
  representativeName: 'text',
  representativePhone: 'phone',
  insuranceOkAt: 'date',
  preventionVisitAt: 'date',
  emergencyName: 'text',
  emergencyPhone: 'phone',
}
