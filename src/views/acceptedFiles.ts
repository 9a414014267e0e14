/** What a file chooser for reports offers; kinds that cannot be read too, since the sentence on them says what to do. */
export const ACCEPTED = '.docx,.html,.htm,.mht,.mhtml,.txt,.md,.pdf,.xlsx,.csv,.json,.doc,.wps,.ofd,.xls'
