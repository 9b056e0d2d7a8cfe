/** The types of grassroots Party organisations, and how many titles of Party papers each must take. */
const requiredTitles = { communeCommittee: 5, officeCell: 3, enterpriseCommittee: 2 } as const

/** A grassroots Party organisation of the invented province; its clerk reports for it. */
export interface GrassrootsOrganization {
  readonly key: string
  readonly parent: string
  readonly name: string
  readonly shortName: string
  readonly clerk: string
  /** How many titles its type must take (invented, as the whole province is). */
  readonly required: number
  /** How many it takes at the end of the first, second and third quarter; null where it has not said. */
  readonly subscribed: readonly (number | null)[]
}

type Subscribed = GrassrootsOrganization['subscribed']

const organization = (
  type: keyof typeof requiredTitles,
  [key, parent, name, shortName]: readonly [key: string, parent: string, name: string, shortName: string],
  clerk: string,
  subscribed: Subscribed,
): GrassrootsOrganization => ({
  key,
  parent,
  name,
  shortName,
  clerk,
  required: requiredTitles[type],
  subscribed,
})

const commune = (letter: string, number: number, clerk: string, subscribed: Subscribed) => {
  const name = `Đảng ủy xã ${letter}${number}`
  const key = letter.toLowerCase()
  return organization(
    'communeCommittee',
    [`xa-${key}${number}`, `huyen-${key}`, name, name],
    clerk,
    subscribed,
  )
}

const ward = (number: number, clerk: string, subscribed: Subscribed) => {
  const name = `Đảng ủy phường Mẫu ${number}`
  return organization('communeCommittee', [`phuong-${number}`, 'thanh-mau', name, name], clerk, subscribed)
}

const enterprise = (key: string, number: number, clerk: string, subscribed: Subscribed) =>
  organization(
    'enterpriseCommittee',
    [key, 'khoi', `Đảng bộ doanh nghiệp số ${number} (minh họa)`, `Đảng bộ DN số ${number}`],
    clerk,
    subscribed,
  )

export const grassroots: readonly GrassrootsOrganization[] = [
  organization(
    'officeCell',
    ['chi-bo-van-phong', 'khoi', 'Chi bộ Văn phòng (minh họa)', 'Chi bộ Văn phòng'],
    'Bích',
    [3, 3, 3],
  ),
  enterprise('dang-bo-doanh-nghiep', 1, 'Châu', [1, 1, 1]),
  enterprise('dang-bo-doanh-nghiep-2', 2, 'Duyên', [1, 2, 2]),
  commune('A', 1, 'Hà', [5, 5, 5]),
  commune('A', 2, 'Hiền', [4, 5, 5]),
  commune('A', 3, 'Hoa', [3, 4, 4]),
  commune('B', 1, 'Huệ', [5, 5, 5]),
  commune('B', 2, 'Hương', [0, 0, 0]),
  commune('B', 3, 'Liên', [2, 3, 3]),
  commune('C', 1, 'Loan', [5, 5, 5]),
  commune('C', 2, 'Mận', [5, 5, 5]),
  commune('C', 3, 'Nhàn', [4, 5, 5]),
  ward(1, 'Phượng', [5, 5, 5]),
  ward(2, 'Quyên', [5, 6, 6]),
  ward(3, 'Thảo', [null, null, null]),
]
