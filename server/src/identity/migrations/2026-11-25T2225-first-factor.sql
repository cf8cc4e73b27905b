-- Who has shown one factor and not the other yet: a new password ends that too.
create index oidc_artifacts_first_factor on oidc_artifacts ((payload #>> '{result,firstFactor,accountId}'))
  where model = 'Interaction';
