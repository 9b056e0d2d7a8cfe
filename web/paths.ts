/** The addresses of the pages: the only place that writes them. */
export const paths = {
  home: '/',
  mine: '/viec-cua-toi',
  overview: '/dieu-hanh',
  targets: '/chi-tieu',
  target: (id: string, through?: number) =>
    through ? `/chi-tieu/${id}?through=${through}` : `/chi-tieu/${id}`,
  /** The same without its id, as the map knows it. */
  targetOf: '/chi-tieu/cua',
  targetHeldBy: (unitId: string, indicatorId: string, year: number, through: number) =>
    `/chi-tieu/cua?unit=${unitId}&indicator=${indicatorId}&year=${year}&through=${through}`,
  targetEntry: '/chi-tieu/nhap-so-lieu',
  targetEntryOf: (unitId: string, year: number, month: number) =>
    `/chi-tieu/nhap-so-lieu?unit=${unitId}&year=${year}&month=${month}`,
  targetImport: (year?: number) => `/chi-tieu/nhap-tu-excel${year ? `?year=${year}` : ''}`,
  tasks: '/nhiem-vu',
  task: (id: string) => `/nhiem-vu/${id}`,
  newTask: '/nhiem-vu/giao-viec',
  meetings: '/giao-ban',
  meeting: (id: string) => `/giao-ban/${id}`,
  presentation: (id: string) => `/giao-ban/${id}/trinh-chieu`,
  recommendations: '/kien-nghi',
  recommendation: (id: string) => `/kien-nghi/${id}`,
  difficulties: '/kien-nghi/kho-khan',
  intake: '/boc-tach',
  intakeFrom: (after: string) => `/boc-tach?after=${after}`,
  readIn: '/boc-tach/dua-van-ban-vao',
  intakeOf: (id: string) => `/boc-tach/${id}`,
  intakeText: (id: string) => `/boc-tach/${id}?view=text`,
  administration: '/quan-tri',
  units: '/quan-tri/don-vi',
  unit: (id: string) => `/quan-tri/don-vi/${id}`,
  calendar: '/quan-tri/lich',
  events: '/quan-tri/nhat-ky',
  parts: '/thanh-phan',
} as const
