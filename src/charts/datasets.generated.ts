// Written by generate-types.ts from content/datasets; changes here are lost.
/** Rows of the datasets, by dataset id. */
export interface Datasets {
  readonly 'argument': {
    readonly from: 'weak-states' | 'flows' | 'insecurity' | 'washington' | 'region' | 'suppression' | 'resentment' | 'loyalty' | 'strengthening' | 'better-lives' | 'cooperation';
    readonly to: 'weak-states' | 'flows' | 'insecurity' | 'washington' | 'region' | 'suppression' | 'resentment' | 'loyalty' | 'strengthening' | 'better-lives' | 'cooperation';
    readonly relation: 'stem' | 'unable' | 'worsen' | 'corrode' | 'feared' | 'lived' | 'insists' | 'subsist' | 'turn' | 'outside' | 'answer' | 'improve' | 'willing' | 'effective' | 'reverse';
    readonly standing: 'finding' | 'expectation';
    readonly paper: string;
  };
  readonly 'border-patrol-agents': {
    readonly fiscal_year: number;
    readonly sectors: 'nationwide' | 'southwest' | 'northern' | 'coastal';
    readonly agents: number;
  };
  readonly 'coca-andes': {
    readonly country: 'peru' | 'bolivia' | 'colombia' | 'three-countries';
    readonly year: number;
    readonly hectares: number;
    readonly basis: 'as-printed' | 'derived';
    readonly source: string;
  };
  readonly 'coca-colombia': {
    readonly year: number;
    readonly counted_by: 'us' | 'un';
    readonly search_area: 'narrower' | 'wider' | 'whole-country';
    readonly hectares: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly source: string;
  };
  readonly 'coca-us-estimates': {
    readonly year: number;
    readonly hectares: number;
    readonly search_area: 'narrower' | 'wider';
  };
  readonly 'cocaine-price': {
    readonly year: number;
    readonly series: 'unodc-current' | 'unodc-earlier-nominal' | 'unodc-earlier-real' | 'crack-under-1-gram' | 'crack-1-to-15-grams' | 'crack-over-15-grams';
    readonly dollars_of: 'each-year' | 'year-2002' | 'year-2003';
    readonly price: number;
    readonly source: string;
  };
  readonly 'drug-budget': {
    readonly fiscal_year: number;
    readonly stage: 'request' | 'final';
    readonly side: 'supply' | 'demand';
    readonly share: number;
    readonly origin: 'stated' | 'summed' | 'divided' | 'remainder';
    readonly source: string;
  };
  readonly 'eradication-colombia': {
    readonly year: number;
    readonly measure: 'standing' | 'by-hand' | 'sprayed';
    readonly hectares: number;
    readonly source: string;
  };
  readonly 'gang-estimates': {
    readonly place: 'el-salvador' | 'guatemala' | 'honduras' | 'three-countries' | 'central-america' | 'with-mexico';
    readonly estimate: 'economist' | 'paper' | 'dialogo' | 'government' | 'usaid' | 'unodc' | 'crisis-group' | 'wola' | 'southern-command' | 'others' | 'heritage';
    readonly year: number | null;
    readonly low: number;
    readonly high: number;
    readonly stated: 'estimated' | 'comparable' | 'at-most';
    readonly source: string;
  };
  readonly 'homicide-rates': {
    readonly country: 'brazil' | 'colombia' | 'el-salvador' | 'guatemala' | 'honduras' | 'mexico' | 'united-states' | 'venezuela';
    readonly year: number;
    readonly rate: number;
  };
  readonly 'inequality': {
    readonly country: 'argentina' | 'bolivia' | 'brazil' | 'chile' | 'colombia' | 'costa-rica' | 'dominican-republic' | 'ecuador' | 'el-salvador' | 'guatemala' | 'honduras' | 'mexico' | 'nicaragua' | 'panama' | 'paraguay' | 'peru' | 'uruguay' | 'venezuela';
    readonly period: 'start' | 'end';
    readonly year: number;
    readonly gini: number;
  };
  readonly 'kidnappings-2007': {
    readonly whole: 'kidnappings';
    readonly year: number;
    readonly share: number;
    readonly bound: 'above';
    readonly worldwide: number;
  };
  readonly 'kidnappings-colombia': {
    readonly year: number;
    readonly recorded_by: 'ministry' | 'memory-center';
    readonly people: number;
    readonly extortive: number | null;
    readonly simple: number | null;
    readonly bound: 'stated' | 'about';
    readonly source: string;
  };
  readonly 'main-worry': {
    readonly year: number;
    readonly worry: 'crime' | 'unemployment';
    readonly share: number;
    readonly source: string;
  };
  readonly 'merida-funds': {
    readonly line: 'mexico-2008-requested' | 'mexico-2008-appropriated' | 'central-america-2008-requested' | 'central-america-2008-appropriated' | 'mexico-2009-requested' | 'mexico-2009-appropriated' | 'mexico-2009-supplemental' | 'central-america-2009-requested' | 'central-america-2009-appropriated';
    readonly fiscal_year: number;
    readonly stage: 'requested' | 'appropriated' | 'supplemental';
    readonly place: 'mexico' | 'central-america' | 'central-america-and-caribbean';
    readonly millions: number;
    readonly basis: 'as-printed' | 'derived';
    readonly source: string;
  };
  readonly 'mexico-drug-deaths': {
    readonly measure: 'civil-war-marker' | 'drug-deaths-2008';
    readonly deaths: number;
    readonly bound: 'stated' | 'above';
  };
  readonly 'mexico-killings': {
    readonly year: number;
    readonly counted_by: 'moloeznik' | 'reforma' | 'milenio' | 'el-universal' | 'attorney-general' | 'federal-database' | 'paper';
    readonly killings: number;
    readonly bound: 'stated' | 'above';
    readonly source: string;
  };
  readonly 'murder-share': {
    readonly whole: 'people' | 'murders';
    readonly share: number;
    readonly bound: 'at-most' | 'stated';
    readonly murders: number | null;
  };
  readonly 'paper-timeline': {
    readonly event: 'monroe' | 'maras-begin' | 'drug-money' | 'price' | 'cold-war' | 'insurgencies' | 'paramilitaries' | 'farc' | 'coca-peak' | 'attacks' | 'colombia-lost' | 'colombia-falls' | 'coca-latest' | 'elections' | 'kidnappings' | 'ecuador' | 'merida' | 'deaths' | 'appears';
    readonly date: 'y1823' | 'eighties' | 'y1981' | 'cold-war-end' | 'early-nineties' | 'nineties' | 'y2000' | 'y2001' | 'september-2001' | 'early-two-thousands' | 'since-2002' | 'y2006' | 'y2007' | 'spring-2008' | 'y2008' | 'autumn-2008' | 'october-2008';
    readonly starts: number;
    readonly ends: number;
    readonly paper: string | null;
  };
  readonly 'places': {
    readonly place: 'los-angeles' | 'us-mexico-border' | 'mexico' | 'guatemala' | 'el-salvador' | 'honduras' | 'nicaragua' | 'cuba' | 'haiti' | 'bogota' | 'colombia' | 'peru' | 'bolivia' | 'venezuela' | 'ecuador' | 'brazil' | 'paraguay' | 'argentina' | 'chile' | 'triborder-area';
    readonly sort: 'country' | 'city' | 'border' | 'area';
    readonly longitude: number;
    readonly latitude: number;
    readonly chapter: 'terrorism' | 'insurgencies' | 'maras' | 'migration' | 'old-threats' | 'crime-and-corruption' | 'parallel-order' | 'stronger-states' | 'development';
    readonly paper: string;
  };
  readonly 'poverty': {
    readonly year: number;
    readonly standing: 'later' | 'same-year';
    readonly poor: number;
    readonly published: number;
    readonly source: string;
  };
  readonly 'poverty-long': {
    readonly year: number;
    readonly measure: 'poverty' | 'extreme';
    readonly share: number;
    readonly edition: number | null;
    readonly source: string;
  };
  readonly 'removals-central-america': {
    readonly fiscal_year: number;
    readonly country: 'el-salvador' | 'guatemala' | 'honduras';
    readonly removed: number;
    readonly convicted: number;
    readonly source: string;
  };
  readonly 'unauthorized-immigrants': {
    readonly year: number;
    readonly estimated_by: 'pew' | 'dhs' | 'paper';
    readonly millions: number;
    readonly published: number;
    readonly source: string;
  };
  readonly 'us-aid-colombia': {
    readonly fiscal_year: number;
    readonly vintage: 'june-2007' | 'april-2010';
    readonly standing: 'past-year' | 'estimate' | 'request' | 'not-told-apart';
    readonly millions: number;
    readonly narcotics_control: number | null;
    readonly defense_counterdrug: number | null;
    readonly financing_and_training: number | null;
    readonly other: number | null;
    readonly source: string;
  };
}
