declare global {
  interface DocumentEventMap {
    /** Asks for the search dialog; its detail is the address of the search page. */
    'search-open': CustomEvent<string>;
  }
}

export {};
