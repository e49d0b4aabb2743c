export declare const hasOfficialRules: boolean;
export declare function officialRules(): Promise<(xml: string) => string[]>;
