-- What is owed of a problem carries the problem's project, so that it goes along where another unit leads it.
UPDATE obligation o SET project_id = k.project_id FROM problem k
  WHERE o.kind = 'PROBLEM' AND o.subject_id = k.id AND o.project_id IS NULL AND k.project_id IS NOT NULL;
