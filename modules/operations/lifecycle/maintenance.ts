/** What the people at a machine do by themselves: they change its tools. Minutes of working time. */
export const MAINTENANCE = { toolChange: [8, 20] as const };
