/** The name under which it is learned that a question wants all that a body must do. */
export const LIST = 'list'
