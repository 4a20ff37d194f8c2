/** Of the Norwegian standard chart of accounts (NS 4102). */
export const DEFAULT_PAYABLES_ACCOUNTS = '2400-2499';
export const DEFAULT_VAT_ACCOUNTS = '2700-2799';
export const DEFAULT_BANK_ACCOUNTS = '1900-1999';
