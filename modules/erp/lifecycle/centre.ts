/** The distribution centre of the group: it serves the customers of some regions with what is sold most. */
export const CENTRE = {
  regions: new Set<string>(['north', 'east']),
  abc: 'a',
  /** Working days of what these customers usually want: two weeks. */
  days: 12,
  /** When plants look at what they have to send, and weekdays on which they do: each product has one of them. */
  time: '07:50',
  weekdays: [1, 2, 3, 4, 5, 6],
  /** Share of the target that must be missing before goods are sent. */
  missing: 0.02,
  /** Part of its target that the centre has when history begins. */
  opening: [0.7, 1.1],
} as const;
