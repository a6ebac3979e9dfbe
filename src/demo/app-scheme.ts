/** Start of the links that open the app with a ticket. */
export const APP_SCHEME = 'werify://scan?code='
