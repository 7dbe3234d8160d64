"""What stands beside the modules: facts, help pages, the register of clauses, the map."""
