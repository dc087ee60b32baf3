import type { PartOf } from '../catalogue.ts'
import type { settings as french } from '../fr/settings.ts'

export const settings: PartOf<typeof french> = {
  fields: {
    name: 'اسم التعاونية',
    startDate: 'البداية',
    endDate: 'النهاية',
    closedOn: 'أُغلقت يوم',
    town: 'المدينة',
    leadOrg: 'الهيئة الحاملة للمشروع',
    hostOrg: 'الهيئة المستضيفة',
    venueOrg: 'مكان الاستقبال',
    teamPhone: 'هاتف الفريق',
    controllerOrg: 'الهيئة المسؤولة عن البيانات',
    dpoContact: 'من يجيب عن البيانات',
    quorumPercent: 'النصاب',
    tieRule: 'عند تساوي الأصوات',
    proxiesPerPerson: 'أكبر عدد من التوكيلات لشخص واحد',
    minAge: 'أصغر عمر',
    maxAge: 'أكبر عمر',
    alsaceMoselle: 'في الألزاس أو موزيل',
    employerBasisPoints: 'اشتراكات صاحب العمل',
    employeeBasisPoints: 'اشتراكات الأجير',
    billableBasisPoints: 'حصة الساعات التي يدفعها الزبائن',
    reserveBasisPoints: 'الاحتياطي المحفوظ من السعر',
  },
  tie: { rejected: 'مرفوض', accepted: 'مقبول' },
}
