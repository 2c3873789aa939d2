// Written by generate-types.ts from content/datasets; changes here are lost.
/** Rows of the datasets, by dataset id. */
export interface Datasets {
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
  readonly 'mexico-drug-deaths': {
    readonly measure: 'civil-war-marker' | 'drug-deaths-2008';
    readonly deaths: number;
    readonly bound: 'stated' | 'above';
  };
  readonly 'murder-share': {
    readonly whole: 'people' | 'murders';
    readonly share: number;
    readonly bound: 'at-most' | 'stated';
    readonly murders: number | null;
  };
  readonly 'poverty': {
    readonly year: number;
    readonly standing: 'later' | 'same-year';
    readonly poor: number;
    readonly published: number;
    readonly source: string;
  };
  readonly 'unauthorized-immigrants': {
    readonly year: number;
    readonly estimated_by: 'pew' | 'dhs' | 'paper';
    readonly millions: number;
    readonly published: number;
    readonly source: string;
  };
}
