/** Reasons for rows without a break: to plant those one by one would take hours, or change the machine. */
export const ON_OTHER_PAGES =
  'only `npm run test:hosts` shows it, which packs, installs and builds the widget for pages of others'
export const IN_OTHER_ENGINES = 'only `npm run test:engines` shows it, with browsers that few machines have'
