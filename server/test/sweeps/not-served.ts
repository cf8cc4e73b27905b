/** Operations of the contract that are not served yet. This list only shrinks: serving one means taking it out here. */
export const notServed = [
  'GET /organizers/{organizerId}/financial-reports/periods',
  'GET /organizers/{organizerId}/financial-reports',
  'POST /organizers/{organizerId}/financial-reports',
  'GET /organizers/{organizerId}/financial-reports/{reportId}',
  'GET /organizers/{organizerId}/financial-reports/{reportId}/download-link',
  'GET /organizers/{organizerId}/financial-reports/{reportId}.zip',
]
