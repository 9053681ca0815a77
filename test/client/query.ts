export const per_page = 5;
