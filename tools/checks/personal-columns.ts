/** Columns whose names look personal though they tell of no person. */
export const NOT_PERSONAL: Readonly<Record<string, string>> = {
  'crm.accounts.email': 'Mail address of an organisation.',
  'crm.accounts.phone': 'Phone of an organisation.',
  'hr.leave_types.eligible_gender': 'A rule.',
  'master.companies.email': 'Mail address of a company of the group.',
  'master.companies.phone': 'Phone of a company of the group.',
  'maintenance.maintenance_teams.phone': 'Phone of a team.',
  'service.portal_users.notifies_by_email': 'A wish.',
  'service.service_teams.email': 'Mail address of a team.',
  'service.service_teams.phone': 'Phone of a team.',
};
