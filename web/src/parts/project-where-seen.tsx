import { Link } from '@tanstack/react-router';

interface ProjectWhereSeenProps {
  readonly projectId?: string | null;
  readonly projectName?: string | null;
}

/** A project's name; it leads to the project where the reader may open it, which its id says. */
export function ProjectWhereSeen({ projectId, projectName }: ProjectWhereSeenProps) {
  if (projectId == null) return projectName;
  return (
    <Link to="/projects/$projectId" params={{ projectId }}>
      {projectName}
    </Link>
  );
}
