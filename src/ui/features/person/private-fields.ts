// The private card's fields in the order of its page, and which of them the person may write.

export const groups = [
  { id: 'self', fields: ['birthDate', 'gender', 'phone', 'diplomaLevel'] },
  { id: 'guardian', fields: ['guardianName', 'guardianCapacity', 'guardianPhone', 'guardianSignedAt'] },
  { id: 'before', fields: ['insuranceOkAt', 'preventionVisitAt'] },
  { id: 'emergency', fields: ['emergencyName', 'emergencyPhone'] },
] as const

export type PrivateField = (typeof groups)[number]['fields'][number]

/** The guards of minors rest on these: only staff write them. */
export const staffFields: readonly PrivateField[] = [
  'birthDate',
  'guardianSignedAt',
  'insuranceOkAt',
  'preventionVisitAt',
]

export const shapes: Readonly<Record<PrivateField, 'date' | 'text' | 'phone' | 'gender' | 'capacity'>> = {
  birthDate: 'date',
  gender: 'gender',
  phone: 'phone',
  diplomaLevel: 'text',
  guardianName: 'text',
  guardianCapacity: 'capacity',
  guardianPhone: 'phone',
  guardianSignedAt: 'date',
  insuranceOkAt: 'date',
  preventionVisitAt: 'date',
  emergencyName: 'text',
  emergencyPhone: 'phone',
}
