import type { Jurisdiction, Role } from '#domain/session/actor.ts'
import { grassroots } from './grassroots.ts'

/** The invented province of the demonstration. Its people are all called Mẫu ("sample"), so that none can be taken for real. */
export interface CastUnit {
  readonly key: string
  readonly parent: string | null
  readonly kind: string
  readonly name: string
  readonly shortName: string
}

export interface CastPost {
  readonly key: string
  readonly unit: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly jurisdiction: Jurisdiction
}

export const organizationName = 'Tỉnh ủy tỉnh Mẫu'

const unit = (
  key: string,
  parent: string | null,
  kind: string,
  name: string,
  shortName = name,
): CastUnit => ({
  key,
  parent,
  kind,
  name,
  shortName,
})

const districts = ['A', 'B', 'C', 'D', 'E', 'G', 'H']
const districtKeys = [...districts.map((letter) => `huyen-${letter.toLowerCase()}`), 'thanh-mau']

export const units: readonly CastUnit[] = [
  unit('tinh', null, 'province', 'Tỉnh ủy tỉnh Mẫu', 'Tỉnh ủy'),
  unit('thuong-truc', 'tinh', 'standing', 'Thường trực Tỉnh ủy', 'Thường trực'),
  unit('van-phong', 'tinh', 'office', 'Văn phòng Tỉnh ủy', 'Văn phòng'),
  unit('to-chuc', 'tinh', 'board', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức'),
  unit('tuyen-giao', 'tinh', 'board', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'),
  unit('dan-van', 'tinh', 'board', 'Ban Dân vận Tỉnh ủy', 'Ban Dân vận'),
  unit('noi-chinh', 'tinh', 'board', 'Ban Nội chính Tỉnh ủy', 'Ban Nội chính'),
  unit('kiem-tra', 'tinh', 'board', 'Cơ quan Ủy ban Kiểm tra Tỉnh ủy', 'Cơ quan UBKT'),
  unit('bao', 'tinh', 'newspaper', 'Báo Mẫu'),
  unit('truong', 'tinh', 'school', 'Trường Chính trị tỉnh Mẫu', 'Trường Chính trị'),
  unit('khoi', 'tinh', 'bloc', 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh', 'Đảng ủy Khối'),
  ...districts.map((letter) =>
    unit(`huyen-${letter.toLowerCase()}`, 'tinh', 'district', `Huyện ủy ${letter}`),
  ),
  unit('thanh-mau', 'tinh', 'city', 'Thành ủy Mẫu'),
  ...grassroots.map(({ key, parent, name, shortName }) => unit(key, parent, 'grassroots', name, shortName)),
]

const post = (
  key: string,
  unit: string,
  name: string,
  title: string,
  role: Role,
  jurisdiction: Jurisdiction,
): CastPost => ({
  key,
  unit,
  name: `Mẫu ${name}`,
  title,
  role,
  jurisdiction,
})

const heads: readonly [unit: string, name: string, title: string][] = [
  ['to-chuc', 'Văn Chiến', 'Trưởng ban'],
  ['tuyen-giao', 'Thị Dung', 'Trưởng ban'],
  ['dan-van', 'Văn Đạt', 'Trưởng ban'],
  ['noi-chinh', 'Thị Giang', 'Trưởng ban'],
  ['kiem-tra', 'Văn Hòa', 'Phó Chủ nhiệm'],
  ['bao', 'Thị Khánh', 'Tổng Biên tập'],
  ['truong', 'Văn Lâm', 'Hiệu trưởng'],
  ['khoi', 'Thị Mai', 'Bí thư Đảng ủy'],
]

const clerkNames = [
  'Ánh',
  'Bảo',
  'Cúc',
  'Diệp',
  'Đông',
  'Hạnh',
  'Hiếu',
  'Khoa',
  'Lan',
  'Minh',
  'Nga',
  'Oanh',
  'Phúc',
  'Quý',
  'Sáu',
  'Tám',
]
const reporting = [
  'to-chuc',
  'tuyen-giao',
  'dan-van',
  'noi-chinh',
  'kiem-tra',
  'bao',
  'truong',
  'khoi',
  ...districtKeys,
]

export const posts: readonly CastPost[] = [
  post('pho-bi-thu', 'thuong-truc', 'Thị An', 'Phó Bí thư Thường trực', 'leader', 'all'),
  post('chanh-van-phong', 'van-phong', 'Văn Bình', 'Chánh Văn phòng', 'office', 'all'),
  post('tong-hop', 'van-phong', 'Thị Hồng', 'Chuyên viên Tổng hợp', 'office', 'all'),
  post('van-phong-don-vi', 'van-phong', 'Văn Thành', 'Phó Chánh Văn phòng', 'unit_head', 'unit'),
  post('van-phong-chuyen-vien', 'van-phong', 'Thị Yến', 'Văn thư', 'unit_clerk', 'unit'),
  post('chu-nhiem', 'kiem-tra', 'Văn Sơn', 'Chủ nhiệm Ủy ban Kiểm tra', 'inspector', 'all'),
  post('quan-tri', 'van-phong', 'Văn Tuấn', 'Quản trị hệ thống', 'administrator', 'own'),
  ...heads.map(([unit, name, title]) => post(`${unit}-truong`, unit, name, title, 'unit_head', 'subtree')),
  ...districtKeys.map((key, index) =>
    post(
      `${key}-truong`,
      key,
      `Văn ${['Nam', 'Phong', 'Quang', 'Sinh', 'Thắng', 'Tùng', 'Vinh', 'Xuân'][index]}`,
      'Bí thư',
      'unit_head',
      'subtree',
    ),
  ),
  ...reporting.map((key, index) =>
    post(`${key}-chuyen-vien`, key, `Thị ${clerkNames[index]}`, 'Chuyên viên', 'unit_clerk', 'unit'),
  ),
  ...grassroots.map(({ key, clerk }) =>
    post(`${key}-chuyen-vien`, key, `Thị ${clerk}`, 'Cán bộ Văn phòng', 'unit_clerk', 'unit'),
  ),
  post('dan-van-can-bo', 'dan-van', 'Văn Tân', 'Cán bộ phòng Dân vận các cơ quan', 'staff', 'own'),
  post('bao-phong-vien', 'bao', 'Thị Vân', 'Phóng viên', 'staff', 'own'),
]
