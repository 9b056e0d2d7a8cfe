import * as z from 'zod'

export const meetingStates = ['planned', 'open', 'closed'] as const
export const meetingStateSchema = z.enum(meetingStates)
export type MeetingState = (typeof meetingStates)[number]

export const attendanceStates = ['invited', 'present', 'absent'] as const
export const attendanceStateSchema = z.enum(attendanceStates)
export type AttendanceState = (typeof attendanceStates)[number]
